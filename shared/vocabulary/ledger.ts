import { defineVocabulary, type CodeOf } from './define';

export const promiseState = defineVocabulary('PromiseState', 'What became of a promise to pay (DUN-3).', {
  OPEN: ['待兑现', 'Open'],
  KEPT: ['已兑现', 'Kept'],
  PARTLY_KEPT: ['部分兑现', 'Partly kept'],
  BROKEN: ['未兑现', 'Broken'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
});
export const PromiseState = promiseState.codes;
export type PromiseState = CodeOf<typeof promiseState>;

export const disputeKind = defineVocabulary(
  'DisputeKind',
  'What a customer disputes about an item (DUN-4).',
  {
    QUALITY: ['质量异议', 'Quality'],
    QUANTITY: ['数量异议', 'Quantity'],
    PRICE: ['价格异议', 'Price'],
  },
);
export const DisputeKind = disputeKind.codes;
export type DisputeKind = CodeOf<typeof disputeKind>;

export const disputeState = defineVocabulary('DisputeState', 'Where a disputed item stands (DUN-4).', {
  OPEN: ['处理中', 'Open'],
  ACCEPTED: ['异议成立', 'Accepted'],
  REJECTED: ['异议不成立', 'Rejected'],
});
export const DisputeState = disputeState.codes;
export type DisputeState = CodeOf<typeof disputeState>;

export const moneyRequestKind = defineVocabulary(
  'MoneyRequestKind',
  'What finance asks a second person to approve (REC-1, REC-8).',
  {
    WRITE_OFF: ['坏账核销', 'Write-off'],
    REFUND: ['退款', 'Refund'],
  },
);
export const MoneyRequestKind = moneyRequestKind.codes;
export type MoneyRequestKind = CodeOf<typeof moneyRequestKind>;

export const moneyRequestState = defineVocabulary(
  'MoneyRequestState',
  'Where a request of finance stands (REC-8).',
  {
    WAITING: ['待审批', 'Waiting'],
    APPROVED: ['已批准', 'Approved'],
    REFUSED: ['未批准', 'Refused'],
    WITHDRAWN: ['已撤回', 'Withdrawn'],
  },
);
export const MoneyRequestState = moneyRequestState.codes;
export type MoneyRequestState = CodeOf<typeof moneyRequestState>;

export const reversalCause = defineVocabulary('ReversalCause', 'Why a receipt was taken back (REC-1).', {
  BOUNCED: ['退票/退汇', 'Bounced'],
  DISHONOURED: ['到期拒付', 'Dishonoured at maturity'],
  MISTAKE: ['登记错误', 'Booked by mistake'],
});
export const ReversalCause = reversalCause.codes;
export type ReversalCause = CodeOf<typeof reversalCause>;

export const confirmationState = defineVocabulary(
  'ConfirmationState',
  "Where a customer's confirmation of the balance stands (REC-10).",
  {
    PREPARED: ['待寄送', 'Prepared'],
    SENT: ['已寄送', 'Sent'],
    AGREED: ['核对相符', 'Agreed'],
    DIFFERING: ['核对不符', 'Differing'],
  },
);
export const ConfirmationState = confirmationState.codes;
export type ConfirmationState = CodeOf<typeof confirmationState>;

export const interestOutcome = defineVocabulary(
  'InterestOutcome',
  'What a run of interest did for an item (REC-9).',
  {
    CHARGED: ['计息', 'Charged'],
    ALREADY: ['本月已计', 'Already this month'],
  },
);
export const InterestOutcome = interestOutcome.codes;
export type InterestOutcome = CodeOf<typeof interestOutcome>;
