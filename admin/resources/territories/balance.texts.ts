import { defineTexts } from '../../i18n/define';

export const balanceTexts = defineTexts({
  'balance.title': ['负荷均衡', 'Balance of loads'],
  'balance.intro': [
    '按预计金额、每月拜访职责、未收应收款和客户处所数（权重见业务政策）计算每人负荷，以最少的调整使其接近。只是建议，不写入任何数据。',
    'Weighs each book by expected volume, visit duty, open receivables and places (weights are policy), and evens them by as few moves as possible. A proposal: nothing is written.',
  ],
  'balance.territory': ['区域', 'Territory'],
  'balance.choose': [
    '请选择一个区域（包含其下级区域）。',
    'Choose a territory; those below it belong to it.',
  ],
  'balance.accounts': ['有负责人的客户', 'Accounts with an owner'],
  'balance.fixed': ['固定不动', 'Stay put'],
  'balance.fixed_help': [
    '已锁定、已裁定、保护期内、撞单中、B/C 类欠款、冻结周内有拜访，或只能由副总调整的战略客户',
    'Pinned, ruled, protected, in dispute, in class B or C debt, visited in a frozen week, or for the VP alone to move',
  ],
  'balance.moves': ['建议调整', 'Would change hands'],
  'balance.variation': ['负荷离散度', 'Variation of loads'],
  'balance.ratio': ['最高/最低', 'Highest / lowest'],
  'balance.person': ['业务员', 'Rep'],
  'balance.load': ['负荷（平均＝100%）', 'Load (mean = 100%)'],
  'balance.change': ['调整', 'Change'],
  'balance.people': ['每人负荷', 'Loads'],
  'balance.even': [
    '负荷已均衡，或没有可以调整的客户。',
    'The loads are even, or nothing movable would even them.',
  ],
  'balance.expected': ['预计金额', 'Expected volume'],
  'balance.open': ['未收应收款', 'Open receivables'],
  'balance.from': ['现负责人', 'From'],
  'balance.to': ['建议负责人', 'To'],
  'balance.share': ['占区域负荷', "Of the territory's load"],
  'balance.first': ['仅列前 %{count} 个', 'The first %{count} are listed'],
  'balance.draft': ['生成区域方案草案', 'Make a draft of it'],
  'balance.draft_says': [
    '将生成一份草案，把这些客户指定给建议的负责人。生效前仍需模拟并执行，现有归属不变。',
    'Makes a draft of the rules in which these accounts are named for whoever takes them. Nobody moves until it is simulated and applied.',
  ],
  'balance.drafted': ['草案已生成', 'The draft is made'],
});
