import fc from 'fast-check';
import { creditPolicy } from '../policy';
import { proposeRating, type RatingFacts } from './propose-rating';

const fine: RatingFacts = {
  officialGrade: 'A',
  opinion: 450,
  overdueShareBp: 0,
  longestOverdueDays: 0,
  bounced: 0,
  visits: 4,
  everBilled: true,
};
const policy = creditPolicy.defaults;

test.each<[string, Partial<RatingFacts>, string, string[]]>([
  ['pays in time', {}, 'A', ['GOOD_PAYER']],
  ['30 days late', { longestOverdueDays: 30 }, 'A', ['GOOD_PAYER']],
  ['31 days late', { longestOverdueDays: 31 }, 'B', ['LONGEST_OVERDUE']],
  ['91 days late', { longestOverdueDays: 91 }, 'C', ['LONGEST_OVERDUE']],
  ['361 days late', { longestOverdueDays: 361 }, 'D', ['LONGEST_OVERDUE']],
  ['a fifth overdue', { overdueShareBp: 2_000 }, 'A', ['GOOD_PAYER']],
  ['more than a fifth overdue', { overdueShareBp: 2_001 }, 'B', ['OVERDUE_SHARE']],
  ['more than half overdue', { overdueShareBp: 5_001 }, 'C', ['OVERDUE_SHARE']],
  ['one bounce', { bounced: 1 }, 'C', ['BOUNCED']],
  ['three bounces', { bounced: 3 }, 'D', ['BOUNCED']],
  ['opinion 2.99', { opinion: 299 }, 'B', ['WORD_OF_MOUTH']],
  ['opinion 1.99', { opinion: 199 }, 'C', ['WORD_OF_MOUTH']],
  ['nobody spoke', { opinion: null }, 'A', ['GOOD_PAYER']],
  ['official C', { officialGrade: 'C' }, 'C', ['OFFICIAL_GRADE']],
  ['nobody went there', { visits: 0 }, 'B', ['NOT_VISITED']],
  ['no dealings yet', { everBilled: false, visits: 0 }, 'B', ['NO_HISTORY']],
  [
    'several: the strictest wins, all are said',
    { longestOverdueDays: 40, bounced: 1, opinion: 250 },
    'C',
    ['LONGEST_OVERDUE', 'BOUNCED', 'WORD_OF_MOUTH'],
  ],
])('CRE-1: %s', (_, facts, rating, reasons) => {
  const proposed = proposeRating({ ...fine, ...facts }, policy);
  expect([proposed.rating, proposed.causes.map(({ reason }) => reason)]).toEqual([rating, reasons]);
});

test('CRE-1: whatever gets worse never rates better', () => {
  const figure = fc.nat({ max: 800 });
  fc.assert(
    fc.property(figure, figure, figure, figure, (late, later, bounced, share) => {
      const before = proposeRating(
        { ...fine, longestOverdueDays: late, bounced: bounced % 4, overdueShareBp: share * 12 },
        policy,
      );
      const after = proposeRating(
        { ...fine, longestOverdueDays: late + later, bounced: (bounced % 4) + 1, overdueShareBp: share * 12 },
        policy,
      );
      expect(after.rating >= before.rating).toBe(true);
    }),
  );
});
