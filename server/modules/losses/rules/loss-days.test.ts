import type { LocalDate } from '../../../../shared/local-date';
import { lossesPolicy } from '../policy';
import { isOpenToEvidence, isOverdue, lossDays } from './loss-days';

const policy = lossesPolicy.defaults;

test.each([
  ['an ordinary day', '2026-03-02', '2026-03-05', '2026-05-31'],
  ['over the end of February', '2026-02-27', '2026-03-02', '2026-05-28'],
  ['over the year', '2026-12-31', '2027-01-03', '2027-03-31'],
] as const)('LOSS-1, LOSS-2: days of a loss, %s', (_, lostOn, dueOn, openUntil) => {
  expect(lossDays(lostOn, policy)).toEqual({ dueOn, openUntil });
});

test.each([
  ['before it is due', 'OPEN', '2026-03-04', false],
  ['on the day it is due', 'OPEN', '2026-03-05', false],
  ['the day after', 'OPEN', '2026-03-06', true],
  ['filed, however late', 'FILED', '2026-04-01', false],
] as const)('LOSS-1: it blocks new claims %s', (_, state, today, overdue) => {
  expect(isOverdue({ state, dueOn: '2026-03-05' }, today)).toBe(overdue);
});

test.each([
  ['on the first day', '2026-03-02', null, true],
  ['on the last open day', '2026-05-31', null, true],
  ['the day after', '2026-06-01', null, false],
  ['after the finding', '2026-03-10', 'CLEAN', false],
] as const)('LOSS-2: evidence is taken %s', (_, today, finding, open) => {
  expect(isOpenToEvidence({ openUntil: '2026-05-31' as LocalDate, finding }, today)).toBe(open);
});
