import { amountInWords } from '../../../../shared/amount-in-words';
import { addDays, daysBetween, type LocalDate } from '../../../../shared/local-date';
import { formatMoney, sumMoney, type Money } from '../../../../shared/money';
import type { LetterTone } from '../../../../shared/vocabulary/letters';
import type { LettersPolicy } from '../policy';

/** Fields of a letter that a template may name, with what they hold. */
export const letterFields = {
  函号: 'Number, 〔2026〕第012号',
  日期: 'Day of the letter',
  客户: 'The customer',
  我司: 'The company',
  我司地址: 'Address of the company',
  合计: 'Sum in figures',
  大写: 'Sum in capitals',
  项数: 'Number of items',
  次数: 'Which consecutive letter it is',
  开户行: 'Bank of the company',
  账号: 'Bank account of the company',
  联系人: 'Contact at the company',
  期限日: 'Day by which payment is asked for',
  期限天数: 'Days in which payment is asked for',
  签发人: 'Who signs',
} as const;

/** Fields of one item, inside the loop {#明细} … {/明细}. */
export const itemFields = {
  序号: 'Position',
  合同号: 'Contract number',
  项目: 'Project',
  单据: 'Document that opened the item',
  到期日: 'Due date',
  逾期天数: 'Days overdue',
  金额: 'Amount',
} as const;

export const ITEMS = '明细';

export type LetterTexts = Record<keyof typeof letterFields, string> & {
  readonly [ITEMS]: readonly Record<keyof typeof itemFields, string>[];
};

export interface LetterFacts {
  readonly number: string;
  readonly sequence: number;
  readonly issuedOn: LocalDate;
  readonly customer: string;
  readonly items: readonly {
    readonly contract: string;
    readonly project: string;
    readonly document: string;
    readonly dueOn: LocalDate;
    readonly amount: Money;
  }[];
}

/**
 * The number as letters write it.
 *
 * @example GZ-2026-0012 → 〔2026〕第012号
 */
export function letterNumber(number: string): string {
  const found = /^[A-Z]+-(\d{4})-0*(\d+)$/.exec(number);
  return found ? `〔${found[1] ?? ''}〕第${(found[2] ?? '').padStart(3, '0')}号` : number;
}

/** @example 2026-03-05 → 2026年3月5日 */
export function dayInWords(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

// what XML cannot hold would make a file that Word refuses
const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/**
 * All that a letter says, as texts; kept with it, so that it reads the same for ever.
 *
 * Rule DUN-1.
 */
export function letterTexts(facts: LetterFacts, policy: LettersPolicy): LetterTexts {
  const total = sumMoney(facts.items, ({ amount }) => amount);
  return {
    函号: letterNumber(facts.number),
    日期: dayInWords(facts.issuedOn),
    客户: printable(facts.customer),
    我司: printable(policy.company),
    我司地址: printable(policy.address),
    合计: formatMoney(total),
    大写: amountInWords(total),
    项数: String(facts.items.length),
    次数: String(facts.sequence),
    开户行: printable(policy.bank),
    账号: printable(policy.bankAccount),
    联系人: printable(policy.contact),
    期限日: dayInWords(addDays(facts.issuedOn, policy.answerDays)),
    期限天数: String(policy.answerDays),
    签发人: printable(policy.signer),
    明细: facts.items.map((item, at) => ({
      序号: String(at + 1),
      合同号: printable(item.contract),
      项目: printable(item.project),
      单据: printable(item.document),
      到期日: item.dueOn,
      逾期天数: String(daysBetween(item.dueOn, facts.issuedOn)),
      金额: formatMoney(item.amount),
    })),
  };
}

/**
 * How firmly the letter of a count speaks.
 *
 * Rules DUN-1, DUN-2.
 *
 * @example first → REMIND, second → PRESS, the one that stops supply and all after it → FINAL
 */
export function toneOf(sequence: number, lettersBeforeStop: number): LetterTone {
  if (sequence >= lettersBeforeStop) return 'FINAL';
  return sequence === 1 ? 'REMIND' : 'PRESS';
}
