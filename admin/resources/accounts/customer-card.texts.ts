import { defineTexts } from '../../i18n/define';

export const customerCardTexts = defineTexts({
  'card.title': ['客户信息卡', 'Customer card'],
  'card.print': ['打印', 'Print'],
  'card.begun': ['首次签约', 'First signing'],
  'card.products': ['购买产品', 'Products'],
  'card.uses': ['用途（项目）', 'Used for'],
  'card.purchase': ['购买方式', 'How they buy'],
  'card.days': ['账期 %{days} 天', '%{days} days to pay'],
  'card.budget': ['最近预算', 'Latest budget'],
  'card.wished': ['希望购买日', 'Wished date'],
  'card.matters': ['看重什么', 'What matters'],
  'card.contacts': ['联系人', 'People'],
  'card.competitors': ['考虑过的竞品', 'Competitors considered'],
  'card.levels': ['级别变化', 'Levels'],
});
