import type { LocalDate } from '../../../../shared/local-date';
import type { ComplaintStepKind } from '../../../../shared/vocabulary/service';
import { complaintDueOn, isOverdue, nextStep } from './complaint-steps';

const taken = (round: number, ...steps: ComplaintStepKind[]) => steps.map((step) => ({ round, step }));
const all = ['ENCOURAGE', 'ASK', 'CONFIRM', 'ANSWER', 'VERIFY'] as const;

test.each([
  ['nothing was done yet', 'OPEN', [], { round: 1, step: 'ENCOURAGE' }],
  ['two were taken', 'OPEN', taken(1, 'ENCOURAGE', 'ASK'), { round: 1, step: 'CONFIRM' }],
  ['three were taken', 'OPEN', taken(1, 'ENCOURAGE', 'ASK', 'CONFIRM'), { round: 1, step: 'ANSWER' }],
  ['it was answered', 'ANSWERED', taken(1, ...all.slice(0, 4)), { round: 1, step: 'VERIFY' }],
  ['it was answered before steps were kept', 'ANSWERED', [], { round: 1, step: 'VERIFY' }],
  ['the customer was not satisfied', 'OPEN', taken(1, ...all), { round: 2, step: 'ENCOURAGE' }],
  [
    'the second round is answered',
    'ANSWERED',
    [...taken(1, ...all), ...taken(2, ...all.slice(0, 4))],
    { round: 2, step: 'VERIFY' },
  ],
  ['it is closed', 'CONFIRMED', taken(1, ...all), null],
] as const)('SVC-1: the next step where %s', (_, state, steps, expected) => {
  expect(nextStep(state, steps)).toEqual(expected);
});

const dueOn = '2026-03-05' as LocalDate;
test.each([
  ['on its last day', 'OPEN', null, '2026-03-05', '2026-03-05', false],
  ['the day after', 'OPEN', null, '2026-03-06', '2026-03-05', true],
  ['answered late, not to be verified yet', 'ANSWERED', '2026-03-09', '2026-03-12', '2026-03-12', false],
  ['answered and not verified in time', 'ANSWERED', '2026-03-05', '2026-03-09', '2026-03-08', true],
  ['closed', 'CONFIRMED', '2026-03-05', '2026-12-31', null, false],
] as const)('SVC-1: whether it is overdue, %s', (_, state, answeredOn, today, word, late) => {
  const complaint = { state, dueOn, answeredOn };
  expect(complaintDueOn(complaint, 3)).toBe(word);
  expect(isOverdue(complaint, 3, today)).toBe(late);
});
