import { localDate } from '../../../../shared/local-date';
import { consentingManager, standingAt, type MembershipFacts } from './outside-territory';

const TODAY = localDate('2026-03-02');
const place = (id: string, path: string, managerId: string | null = null, isCatchAll = false) => ({
  id,
  path,
  managerId,
  isCatchAll,
});
// city > district > street; another district beside; the catch-all
const territories = [
  place('city', 'c/', 'carl'),
  place('district', 'c/d/', 'dora'),
  place('street', 'c/d/s/'),
  place('beside', 'c/b/', 'bert'),
  place('rest', 'r/', 'rita', true),
];
const member = (territoryId: string, more: Partial<MembershipFacts> = {}): MembershipFacts => ({
  territoryId,
  userId: 'rep',
  role: 'OWNER',
  validFrom: localDate('2026-01-01'),
  validTo: null,
  ...more,
});
const rule = (territoryId: string, ownerId: string, validTo: string | null = null) => ({
  territoryId,
  ownerId,
  validFrom: localDate('2026-01-01'),
  validTo: validTo ? localDate(validTo) : null,
});

describe('TER-6: is a place outside for a rep', () => {
  test.each([
    ['a stranger to the territory', 'rep', 'district', [], [], 'OUTSIDE'],
    ['a member of it', 'rep', 'district', [member('district')], [], 'MEMBER'],
    ['an overlay member of it', 'rep', 'district', [member('district', { role: 'OVERLAY' })], [], 'MEMBER'],
    ['a member of one above', 'rep', 'district', [member('city')], [], 'MEMBER'],
    ['a member of one below', 'rep', 'district', [member('street')], [], 'MEMBER'],
    ['a member of the one beside', 'rep', 'district', [member('beside')], [], 'OUTSIDE'],
    [
      'a membership that ends today',
      'rep',
      'district',
      [member('district', { validTo: TODAY })],
      [],
      'OUTSIDE',
    ],
    [
      'a membership that starts tomorrow',
      'rep',
      'district',
      [member('district', { validFrom: localDate('2026-03-03') })],
      [],
      'OUTSIDE',
    ],
    ["another's membership", 'rep', 'district', [member('district', { userId: 'other' })], [], 'OUTSIDE'],
    ['named by a rule there', 'rep', 'district', [], [rule('district', 'rep')], 'RULE_OWNER'],
    ['named by a rule that ended', 'rep', 'district', [], [rule('district', 'rep', '2026-03-02')], 'OUTSIDE'],
    ['named by a rule elsewhere', 'rep', 'district', [], [rule('beside', 'rep')], 'OUTSIDE'],
    ['its manager', 'dora', 'district', [], [], 'MANAGER'],
    ['the manager above', 'carl', 'street', [], [], 'MANAGER'],
    ['the manager beside', 'bert', 'district', [], [], 'OUTSIDE'],
    ['a manager below', 'dora', 'city', [], [], 'OUTSIDE'],
    ['the catch-all asks nobody', 'rep', 'rest', [], [], 'CATCH_ALL'],
    ['no place known', 'rep', null, [], [], 'NO_PLACE'],
  ] as const)('%s', (_name, who, where, memberships, rules, expected) => {
    expect(standingAt(who, where, { territories, memberships, rules }, TODAY)).toBe(expected);
  });

  test.each([
    ['its own manager', 'district', ['carl', 'dora'], 'dora'],
    ['the next above where it has none', 'street', ['carl', 'dora'], 'dora'],
    ['the next above where its own left', 'district', ['carl'], 'carl'],
    ['nobody left: a director', 'district', [], null],
  ])('TER-6: who consents: %s', (_name, where, active, expected) => {
    expect(consentingManager(where, territories, new Set(active))).toBe(expected);
  });
});
