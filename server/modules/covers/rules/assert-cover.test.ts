import type { LocalDate } from '../../../../shared/local-date';
import { permissionsInTheNameOf, sharedRoles, sightInTheNameOf } from '../../../../shared/stand-in-rights';
import { role, type Role } from '../../../../shared/vocabulary/identity';
import { isRefusal } from '../../../core/errors';
import { assertCover, overlap, type CoverFacts } from './assert-cover';

const policy = { maxDays: 30 };
const person = (id: string, roles: readonly Role[] = ['REP'], active = true) => ({
  id,
  name: id,
  roles,
  active,
});
const sound: CoverFacts = {
  absent: person('ann'),
  standIn: person('bo'),
  validFrom: '2026-03-02' as LocalDate,
  validTo: '2026-03-12' as LocalDate,
  others: [],
  standInAway: [],
};
const days = (validFrom: string, validTo: string) => ({
  validFrom: validFrom as LocalDate,
  validTo: validTo as LocalDate,
});
const answer = (changes: Partial<CoverFacts>): string => {
  try {
    assertCover({ ...sound, ...changes }, policy, '2026-03-02' as LocalDate);
    return 'taken';
  } catch (error) {
    if (error instanceof Error && 'code' in error && isRefusal(error, error.code as never)) return error.code;
    throw error;
  }
};

test.each<[string, Partial<CoverFacts>, string]>([
  ['a colleague with the same role', {}, 'taken'],
  ['oneself', { standIn: person('ann') }, 'cover.oneself'],
  ['no day', days('2026-03-05', '2026-03-05'), 'common.dates_out_of_order'],
  ['from yesterday', days('2026-03-01', '2026-03-05'), 'cover.backdated'],
  ['as long as the policy lets', days('2026-03-02', '2026-04-01'), 'taken'],
  ['a day longer', days('2026-03-02', '2026-04-02'), 'cover.too_long'],
  ['somebody who left', { standIn: person('bo', ['REP'], false) }, 'cover.person_inactive'],
  ['for somebody who left', { absent: person('ann', ['REP'], false) }, 'cover.person_inactive'],
  ['a rep for a manager', { absent: person('max', ['SALES_MANAGER']) }, 'cover.no_shared_role'],
  [
    'two administrators',
    { absent: person('a', ['ADMIN']), standIn: person('b', ['ADMIN']) },
    'cover.no_shared_role',
  ],
  ['on the last day of another', { others: [days('2026-02-20', '2026-03-03')] }, 'cover.overlap'],
  ['right after another', { others: [days('2026-02-20', '2026-03-02')] }, 'taken'],
  ['over one that was ended before it began', { others: [days('2026-03-05', '2026-03-05')] }, 'taken'],
  [
    'while the stand-in is away',
    { standInAway: [days('2026-03-11', '2026-03-20')] },
    'cover.stand_in_absent',
  ],
])('ORG-3: %s', (_, changes, expected) => {
  expect(answer(changes)).toBe(expected);
});

test('ORG-3: two spans overlap exactly where they share a day', () => {
  const all = [0, 1, 2, 3, 4].map((day) => `2026-03-0${day + 1}`);
  for (const a of all)
    for (const b of all)
      for (const c of all)
        for (const d of all) {
          const shared = all.some((day) => a <= day && day < b && c <= day && day < d);
          expect([a, b, c, d, overlap(days(a, b), days(c, d))]).toEqual([a, b, c, d, shared]);
        }
});

test('ORG-3: nobody is promoted by standing in, and pay and people stay behind', () => {
  for (const absent of role.list)
    for (const standIn of role.list) {
      const shared = sharedRoles([absent], [standIn]);
      expect(shared.length > 0).toBe(
        absent === standIn && ['REP', 'SALES_MANAGER', 'SALES_DIRECTOR'].includes(absent),
      );
    }
  expect(sharedRoles(['REP', 'SALES_MANAGER', 'FINANCE'], ['REP', 'FINANCE'])).toEqual(['REP']);
  const may = [...permissionsInTheNameOf(['REP', 'SALES_MANAGER', 'SALES_DIRECTOR'])];
  expect(
    may.filter((name) => /^(commission|user\.manage|user\.suspend|policy\.publish|cover)/.test(name)),
  ).toEqual([]);
  expect(may).toEqual(expect.arrayContaining(['lead.review', 'contract.decide', 'collision.rule']));
  expect(sightInTheNameOf(['SALES_DIRECTOR'], 'commission')).toBeNull();
  expect(sightInTheNameOf(['SALES_MANAGER'], 'lead')).toBe('subtree');
});
