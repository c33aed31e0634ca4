import type { Label } from '../vocabulary/define';

/** How the score of each part came about, with the facts themselves (TIER-2). Names in braces are filled in. */
export const tierTexts = {
  'operating.running': {
    zh: '{contracts} 份合同在执行，最近供货 {day}',
    en: '{contracts} contracts running, last delivery {day}',
  },
  'operating.quiet': {
    zh: '{contracts} 份合同在执行，最近 {days} 天没有供货',
    en: '{contracts} contracts running, nothing delivered in {days} days',
  },
  'operating.ended': { zh: '没有在执行的合同', en: 'No contract is running' },
  'operating.stopped': { zh: '已暂停供货', en: 'Supply is stopped' },
  'credit.clear': { zh: '没有 A/B/C 类欠款', en: 'No class A, B or C debt' },
  'credit.class': { zh: '{class} 类欠款', en: 'Class {class} debt' },
  'project.rank': {
    zh: '最大合同 ¥{amount}，超过 {above}% 的客户',
    en: 'Largest contract ¥{amount}, above {above} % of the customers',
  },
  'project.none': { zh: '没有已签合同', en: 'No signed contract' },
  'volume.rank': {
    zh: '近 {months} 个月供货 ¥{amount}，超过 {above}% 的客户',
    en: '¥{amount} delivered in {months} months, above {above} % of the customers',
  },
  'volume.none': { zh: '近 {months} 个月没有供货', en: 'Nothing delivered in {months} months' },
  'margin.price': {
    zh: '成交价为同产品均价的 {percent}%（未记成本，以价格代毛利）',
    en: 'Prices at {percent} % of the average for the same products (costs are not kept: price stands for margin)',
  },
  'margin.none': { zh: '没有可比价格', en: 'No price to compare' },
  'payment.overdue': {
    zh: '到期 ¥{due}，其中逾期 ¥{overdue}',
    en: '¥{due} fell due, ¥{overdue} of it is overdue',
  },
  'payment.none': { zh: '尚无到期款项', en: 'Nothing has fallen due yet' },
  'growth.change': {
    zh: '供货额较上一年度变化 {percent}%',
    en: 'Deliveries changed by {percent} % against the year before',
  },
  'growth.new': { zh: '上一年度没有供货', en: 'Nothing was delivered the year before' },
  'reason.review': {
    zh: '级别评审：得分 {score}，第 {place} 名',
    en: 'Tier review: score {score}, place {place}',
  },
  'growth.none': { zh: '两年都没有供货', en: 'No deliveries in two years' },
} as const satisfies Record<string, Label>;

export type TierTextCode = keyof typeof tierTexts;

export function tierText(
  code: TierTextCode,
  params: Readonly<Record<string, string | number>>,
  language: 'zh' | 'en',
): string {
  return tierTexts[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
