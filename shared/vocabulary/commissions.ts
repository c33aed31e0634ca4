import { defineVocabulary, type CodeOf } from './define';

export const commissionBasis = defineVocabulary('CommissionBasis', 'What a plan pays on (COM-1).', {
  PER_UNIT: ['按量（元/单位）', 'Per unit of volume'],
  PERCENT: ['按金额（%）', 'Per cent of amount'],
});
export const CommissionBasis = commissionBasis.codes;
export type CommissionBasis = CodeOf<typeof commissionBasis>;

export const releaseRule = defineVocabulary(
  'ReleaseRule',
  'When accrued commission becomes payable (COM-2).',
  {
    FULL: ['全额回款后', 'After full collection'],
    PROPORTIONAL: ['按回款比例', 'In proportion'],
    THRESHOLD: ['达到门槛后', 'After a threshold'],
    STEPS: ['分段', 'In steps'],
  },
);
export const ReleaseRule = releaseRule.codes;
export type ReleaseRule = CodeOf<typeof releaseRule>;

export const bandMode = defineVocabulary('BandMode', 'How rate bands apply (COM-1).', {
  SLAB: ['整体套档', 'Slab'],
  MARGINAL: ['分段累进', 'Marginal'],
});
export const BandMode = bandMode.codes;
export type BandMode = CodeOf<typeof bandMode>;

export const ratioBase = defineVocabulary(
  'RatioBase',
  'What the collected ratio is measured against (COM-2).',
  {
    SETTLED: ['结算额', 'Settled value'],
    CONTRACT: ['合同额', 'Contract value'],
  },
);
export const RatioBase = ratioBase.codes;
export type RatioBase = CodeOf<typeof ratioBase>;

export const splitMode = defineVocabulary('SplitMode', "Where an assistant's share comes from (COM-6).", {
  CARVE_OUT: ['从合同提成中划出', 'Carved out'],
  ON_TOP: ['另外计提', 'On top'],
});
export const SplitMode = splitMode.codes;
export type SplitMode = CodeOf<typeof splitMode>;

export const entryKind = defineVocabulary('EntryKind', 'Why a commission entry was posted (COM-4).', {
  ACCRUAL: ['计提', 'Accrual'],
  RELEASE: ['释放', 'Release'],
  REDUCTION: ['扣减', 'Reduction'],
  CLAWBACK: ['扣回', 'Clawback'],
  PAYOUT: ['发放', 'Payout'],
  ADVANCE: ['借支', 'Advance'],
  ADVANCE_NET: ['借支冲抵', 'Advance netted'],
});
export const EntryKind = entryKind.codes;
export type EntryKind = CodeOf<typeof entryKind>;

export const advanceState = defineVocabulary(
  'AdvanceState',
  'Where an advance on commission stands (REC-7).',
  {
    WAITING: ['待审批', 'Waiting'],
    APPROVED: ['已发放', 'Paid out'],
    REFUSED: ['未批准', 'Refused'],
    WITHDRAWN: ['已撤回', 'Withdrawn'],
  },
);
export const AdvanceState = advanceState.codes;
export type AdvanceState = CodeOf<typeof advanceState>;

export const repPart = defineVocabulary('RepPart', 'Part a rep has in a contract (COM-6).', {
  PRIMARY: ['主跟踪人', 'Primary'],
  ASSISTANT: ['协助人', 'Assistant'],
});
export const RepPart = repPart.codes;
export type RepPart = CodeOf<typeof repPart>;

export const periodState = defineVocabulary('PeriodState', 'Life of a commission month (COM-8).', {
  OPEN: ['开放', 'Open'],
  CALCULATED: ['已计算', 'Calculated'],
  APPROVED: ['经理已审', 'Approved'],
  CONFIRMED: ['财务已确认', 'Confirmed'],
  PAID: ['已发放', 'Paid'],
  LOCKED: ['已锁定', 'Locked'],
});
export const PeriodState = periodState.codes;
export type PeriodState = CodeOf<typeof periodState>;

export const estimateSource = defineVocabulary(
  'EstimateSource',
  'What an expected commission is estimated from (COLL-4).',
  {
    CONTRACT: ['合同数量与金额', 'Quantity and amount of the contract'],
    LEAD: ['线索预计数量与金额', 'Expected quantity and amount of the lead'],
  },
);
export const EstimateSource = estimateSource.codes;
export type EstimateSource = CodeOf<typeof estimateSource>;
