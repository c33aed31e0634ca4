import type { LocalDate } from '../../../../shared/local-date';
import { overrideNotice, type OverrideStanding } from './override-notice';

const standing: OverrideStanding = {
  untilOn: '2026-03-10',
  withdrawnOn: null,
  endingToldOn: null,
  endedToldOn: null,
};

test.each<[string, Partial<OverrideStanding>, boolean, LocalDate, string | null]>([
  ['four days before', {}, true, '2026-03-06', null],
  ['three days before', {}, true, '2026-03-07', 'ENDING'],
  ['on its last day, a night was missed', {}, false, '2026-03-10', 'ENDING'],
  ['told already', { endingToldOn: '2026-03-07' }, true, '2026-03-08', null],
  ['taken back', { withdrawnOn: '2026-03-01' }, true, '2026-03-08', null],
  ['ended, beyond the limit', { endingToldOn: '2026-03-07' }, true, '2026-03-11', 'ENDED'],
  ['ended, within the limit', {}, false, '2026-03-11', null],
  ['ended, beyond it later in the week', {}, true, '2026-03-17', 'ENDED'],
  ['ended long ago', {}, true, '2026-03-18', null],
  ['ended and told', { endedToldOn: '2026-03-11' }, true, '2026-03-12', null],
])('CRE-5: an override %s', (_, more, beyond, today, expected) => {
  expect(overrideNotice({ ...standing, ...more }, 3, beyond, today)).toBe(expected);
});
