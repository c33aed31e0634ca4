import { causeText } from './cause-text';

test.each([
  ['LONGEST_OVERDUE', 40, ' 40'],
  ['WORD_OF_MOUTH', 250, ' 2.5 / 5'],
  ['NO_HISTORY', null, ''],
] as const)('CRE-1: the figure of %s', (reason, figure, shown) => {
  expect(causeText({ reason, figure })).toBe(shown);
});
