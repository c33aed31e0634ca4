import { addDays, type LocalDate } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import type { LetterTone } from '../../../../shared/vocabulary/letters';
import type { LetterFacts } from './letter-fields';

const sequences: Record<LetterTone, number> = { REMIND: 1, PRESS: 2, FINAL: 3 };

/** What a template is looked at with before it is in force: a customer that does not exist (DUN-1). */
export const sampleFacts = (today: LocalDate, tone: LetterTone): LetterFacts => ({
  number: `GZ-${today.slice(0, 4)}-0012`,
  sequence: sequences[tone],
  issuedOn: today,
  customer: '示例建设工程有限公司',
  items: [
    {
      contract: 'HT-0001',
      project: '示例花园一期',
      document: 'YS-0001',
      dueOn: addDays(today, -75),
      amount: money(12_345_678),
    },
    {
      contract: 'HT-0002',
      project: '示例大厦',
      document: 'YS-0002',
      dueOn: addDays(today, -20),
      amount: money(800_005),
    },
  ],
});
