import { meetingKind } from '../../../shared/vocabulary/planning';
import { decisionsOn, pathOf } from './meeting-keys';
import type { MeetingItem } from './meeting.documents';

const item = (kind: MeetingItem['kind']): MeetingItem => ({
  id: 'x',
  kind,
  repId: 'ann',
  repName: 'ann',
  team: 'North 1',
  subject: 's',
  on: null,
  count: null,
  state: null,
  reason: null,
  targetId: 't',
  version: 3,
});

describe('VIS-4: the keys of the meeting', () => {
  test.each([
    ['MISSING_PLAN', 'a'],
    ['HARD_CONFLICT', 'r'],
    ['PLAN_READY', 'ar'],
    ['SECOND_REVIEW', 'arx'],
    ['OUTSIDE_REQUEST', 'ax'],
    ['DUTY_OVERDUE', ''],
    ['PROTECTION_ENDING', ''],
    ['OFF_PLAN', ''],
  ] as const)('%s is decided by %s', (kind, keys) => {
    expect(
      decisionsOn(item(kind))
        .map(({ key }) => key)
        .join(''),
    ).toBe(keys);
  });

  test.each(meetingKind.list)('%s names what it decides on and opens a page', (kind) => {
    for (const { variables } of decisionsOn(item(kind)))
      expect(JSON.stringify(variables(item(kind), 'why', '2026-03-09'))).toContain('"t"');
    expect(pathOf(item(kind), '2026-03-09')).toMatch(/^\//);
  });

  test('only yes needs no reason', () => {
    for (const kind of meetingKind.list)
      for (const { key, needsReason } of decisionsOn(item(kind))) expect(needsReason).toBe(key !== 'a');
  });
});
