import { defineTexts } from '../../i18n/define';

export const collectionFiguresTexts = defineTexts({
  'collection_figures.title': ['回款效率', 'Collection figures'],
  'collection_figures.intro': [
    '近十二个月的应收周转天数（DSO）、回款有效指数（CEI）与应收/销售比；点月份打开该日账龄。',
    'Days sales outstanding, collection effectiveness and receivables to sales of twelve months; a point opens the ageing of its day.',
  ],
  'collection_figures.unit': ['部门', 'Unit'],
  'collection_figures.all': ['全部（可见范围）', 'All in sight'],
  'collection_figures.month': ['月份', 'Month'],
  'collection_figures.export': ['导出 Excel', 'Excel'],
  'collection_figures.dso': ['DSO（天）', 'DSO (days)'],
  'collection_figures.balance': ['余额法', 'Balance'],
  'collection_figures.back': ['倒推法', 'Count-back'],
  'collection_figures.cei': ['回款有效指数 CEI（%）', 'Collection effectiveness (%)'],
  'collection_figures.to_sales': ['应收 / 近十二个月销售（%）', 'Receivables to sales of the year (%)'],
  'collection_figures.crisis': ['2/3 危机线', '2/3 crisis line'],
  'collection_figures.point_days': ['%{month} %{name} %{value} 天', '%{month} %{name}: %{value} days'],
  'collection_figures.point_percent': ['%{month} %{name} %{value}', '%{month} %{name}: %{value}'],
  'collection_figures.how': ['%{month} 的计算', 'How %{month} is computed'],
  'collection_figures.how_balance': [
    '余额法 DSO = 期末应收 %{closing} ÷ 近三个月开单 %{billed} × %{days} 天 = %{result} 天',
    'DSO, balance = closing %{closing} ÷ billed in three months %{billed} × %{days} days = %{result} days',
  ],
  'collection_figures.how_back': [
    '倒推法 DSO = 期末应收 %{closing} 由近到远冲抵各月开单 = %{result} 天',
    'DSO, count-back: closing %{closing} taken off the billing of month after month = %{result} days',
  ],
  'collection_figures.at_least': [
    '另有 %{rest} 早于十二个月：实际天数更长',
    '%{rest} is older than twelve months: it is more days than these',
  ],
  'collection_figures.step': [
    '%{month}：开单 %{billed}，冲抵 %{taken}',
    '%{month}: billed %{billed}, takes %{taken}',
  ],
  'collection_figures.days': ['%{value} 天', '%{value} days'],
  'collection_figures.how_cei': [
    'CEI =（期初 %{opening} + 开单 %{billed} − 期末 %{closing}）÷（期初 %{opening} + 开单 %{billed} − 未到期 %{notDue}）= %{result}',
    'CEI = (opening %{opening} + billed %{billed} − closing %{closing}) ÷ (opening %{opening} + billed %{billed} − not due %{notDue}) = %{result}',
  ],
  'collection_figures.how_overdue': [
    '逾期占比 =（期末 %{closing} − 未到期 %{notDue}）÷ 期末 = %{result}',
    'Overdue share = (closing %{closing} − not due %{notDue}) ÷ closing = %{result}',
  ],
  'collection_figures.how_to_sales': [
    '应收/销售 = 期末 %{closing} ÷ 近十二个月开单 %{year} = %{result}',
    'Receivables to sales = closing %{closing} ÷ billed in twelve months %{year} = %{result}',
  ],
  'collection_figures.nothing': ['无（没有开单）', 'none (nothing billed)'],
  'collection_figures.table': ['逐月', 'By month'],
  'collection_figures.units': ['各部门（本月）', 'Units (this month)'],
  'collection_figures.opening': ['期初应收', 'Opening'],
  'collection_figures.billed': ['开单', 'Billed'],
  'collection_figures.closing': ['期末应收', 'Closing'],
  'collection_figures.not_due': ['未到期', 'Not due'],
  'collection_figures.overdue': ['逾期占比', 'Overdue'],
  'collection_figures.balance_days': ['DSO 余额法', 'DSO balance'],
  'collection_figures.back_days': ['DSO 倒推法', 'DSO count-back'],
  'collection_figures.cei_short': ['CEI', 'CEI'],
  'collection_figures.to_sales_short': ['应收/销售', 'To sales'],
  'collection_figures.empty': ['可见范围内没有应收。', 'No receivables in sight.'],
});
