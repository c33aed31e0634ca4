import type { ReviewDepartment, Verdict } from '../../../../shared/vocabulary/contracts';
import { mayGiveVerdict, reviewOutcome } from './joint-review';

const said = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [department, verdict] = part.split(':');
      return { department: department as ReviewDepartment, verdict: verdict as Verdict };
    });

test.each([
  ['nobody has spoken', '', 'PENDING'],
  ['two of three agree', 'SALES:YES FINANCE:YES', 'PENDING'],
  ['all three agree', 'SALES:YES FINANCE:YES MARKETING:YES', 'REVIEWED'],
  ['one no among two', 'SALES:YES FINANCE:NO', 'REJECTED'],
  ['one no among three', 'SALES:NO FINANCE:YES MARKETING:YES', 'REJECTED'],
])('CRE-3: %s', (_, text, expected) => {
  expect(reviewOutcome(said(text))).toBe(expected);
});

test('CRE-3: each department is spoken for by its own people only', () => {
  expect(mayGiveVerdict(['SALES_MANAGER'], 'SALES')).toBe(true);
  expect(mayGiveVerdict(['SALES_MANAGER'], 'FINANCE')).toBe(false);
  expect(mayGiveVerdict(['SALES_DIRECTOR', 'REP'], 'SALES')).toBe(false);
  expect(mayGiveVerdict(['MARKETING', 'FINANCE'], 'FINANCE')).toBe(true);
});
