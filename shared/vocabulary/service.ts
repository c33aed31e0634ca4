import { defineVocabulary, type CodeOf } from './define';

/** In the order in which they are taken. */
export const complaintStepKind = defineVocabulary(
  'ComplaintStepKind',
  'The five steps of handling a complaint, in their order (投诉处理五步, SVC-1).',
  {
    ENCOURAGE: ['鼓励', 'Encourage'],
    ASK: ['询问', 'Ask'],
    CONFIRM: ['确认', 'Confirm'],
    ANSWER: ['答复', 'Answer'],
    VERIFY: ['核实', 'Verify'],
  },
);
export const ComplaintStepKind = complaintStepKind.codes;
export type ComplaintStepKind = CodeOf<typeof complaintStepKind>;

export const callBackOccasion = defineVocabulary(
  'CallBackOccasion',
  'Why a customer is called back (回访, SVC-2).',
  {
    FIRST_DELIVERY: ['首次供货', 'Delivery began'],
    INTERVAL: ['定期回访', 'By tier'],
    OWN_ACCORD: ['主动回访', 'Own accord'],
  },
);
export const CallBackOccasion = callBackOccasion.codes;
export type CallBackOccasion = CodeOf<typeof callBackOccasion>;

export const callBackOutcome = defineVocabulary('CallBackOutcome', 'What came of a call-back.', {
  REACHED: ['已沟通', 'Spoken to'],
  NOT_REACHED: ['未接通', 'Not reached'],
  LATER: ['约定再联系', 'Asked to call later'],
});
export const CallBackOutcome = callBackOutcome.codes;
export type CallBackOutcome = CodeOf<typeof callBackOutcome>;

export const callBackState = defineVocabulary('CallBackState', 'How a call-back owed stands.', {
  OVERDUE: ['逾期', 'Overdue'],
  DUE: ['到期', 'Due'],
  DONE: ['已回访', 'Done'],
});
export const CallBackState = callBackState.codes;
export type CallBackState = CodeOf<typeof callBackState>;
