import { isRefusal } from '../../../core/errors';
import { assertLevelChange } from './level-change';

const facts = { changedOn: '2026-03-05', activity: true, lastChangeOn: null } as const;

test.each([
  ['on a day with a contact', {}, null],
  ['on the day of the last change', { lastChangeOn: '2026-03-05' }, null],
  ['entered a day late', { changedOn: '2026-03-04' }, null],
  ['on a day without one', { activity: false }, 'lead.level_needs_activity'],
  ['before the last change', { lastChangeOn: '2026-03-06' }, 'lead.level_backdated'],
  ['tomorrow', { changedOn: '2026-03-07' }, 'lead.contact_in_future'],
] as const)('INT-4: a level changes %s', (_, more, code) => {
  let refused: string | null = null;
  try {
    assertLevelChange({ ...facts, ...more }, '2026-03-06');
  } catch (error) {
    refused = code !== null && isRefusal(error, code) ? code : String(error);
  }
  expect(refused).toBe(code);
});
