import type { PeriodState } from '../../../shared/vocabulary/commissions';
import { closeSteps } from './close-steps';
import type { CommissionPeriod, MonthProgress } from './commission-periods.documents';

const free: MonthProgress = {
  over: true,
  earlierOpen: null,
  waiting: 0,
  statements: 3,
  unapproved: 0,
  toApprove: 0,
  own: false,
  totals: {
    opening: '0.00',
    accrued: '0.00',
    released: '0.00',
    clawedBack: '0.00',
    paid: '0.00',
    closing: '0.00',
    held: '0.00',
  },
};

const month = (state: PeriodState, progress: Partial<MonthProgress> = {}): CommissionPeriod => ({
  id: '1',
  month: '2026-02' as CommissionPeriod['month'],
  state,
  calculatedAt: null,
  confirmedBy: null,
  paidAt: null,
  checksum: null,
  exports: 0,
  progress: { ...free, ...progress },
});

const stands = (state: PeriodState) => closeSteps(month(state)).map(({ stand }) => stand);

test.each<[PeriodState, string[]]>([
  ['OPEN', ['now', 'later', 'later', 'later', 'later']],
  ['CALCULATED', ['done', 'now', 'later', 'later', 'later']],
  ['CONFIRMED', ['done', 'done', 'done', 'now', 'later']],
  ['LOCKED', ['done', 'done', 'done', 'done', 'done']],
])('COM-8: %s stands at its step', (state, expected) => expect(stands(state)).toEqual(expected));

test.each<[string, CommissionPeriod, object[]]>([
  ['a month that is not over', month('OPEN', { over: false }), [{ kind: 'not_over' }]],
  [
    'an earlier month',
    month('OPEN', { earlierOpen: '2026-01' as never }),
    [{ kind: 'earlier', month: '2026-01' }],
  ],
  ['statements', month('CALCULATED', { unapproved: 2 }), [{ kind: 'unapproved', count: 2 }]],
  ['contracts', month('APPROVED', { waiting: 4 }), [{ kind: 'waiting', count: 4 }]],
  ["one's own pay", month('APPROVED', { own: true }), [{ kind: 'own' }]],
  ['nothing', month('CONFIRMED', { waiting: 4 }), []],
])('COM-8, COM-11: blocked by %s', (_, period, blocks) => {
  expect(closeSteps(period).find(({ stand }) => stand === 'now')?.blocks).toEqual(blocks);
});
