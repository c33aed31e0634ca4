import type { LocalDate } from '../../../../shared/local-date';
import { addMoney, type Money } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import { needSource, type NeedSource } from '../../../../shared/vocabulary/planning';
import type { VisitPurpose } from '../../../../shared/vocabulary/visits';

/** One reason to go somewhere in a week. */
export interface Need {
  /** 'account:<id>' or 'lead:<id>'. */
  readonly subject: string;
  readonly source: NeedSource;
  readonly dueOn: LocalDate;
  readonly tier: AccountTier | null;
  /** Of money that is due. */
  readonly amount: Money | null;
  /** What the undone visit was for. */
  readonly purpose: VisitPurpose | null;
  readonly goal: string | null;
}

export interface Wish {
  readonly subject: string;
  readonly needs: readonly Need[];
  readonly purpose: VisitPurpose;
  readonly goal: string | null;
  readonly amount: Money | null;
  readonly dueOn: LocalDate;
}

const purposes: Record<NeedSource, VisitPurpose> = {
  UNDONE: 'RELATIONSHIP',
  COLLECTION: 'COLLECTION',
  FOLLOW_UP: 'ORDER',
  DUTY: 'RELATIONSHIP',
};
const tierRank: Record<AccountTier, number> = { STRATEGIC: 0, IMPORTANT: 1, GENERAL: 2 };

function rank(need: Need): number {
  return needSource.list.indexOf(need.source) * 10 + (need.tier ? tierRank[need.tier] : 2);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const before = (a: Need, b: Need): number =>
  rank(a) - rank(b) || (a.dueOn === b.dueOn ? compare(a.subject, b.subject) : compare(a.dueOn, b.dueOn));

/**
 * One wish a customer, whatever the reasons: what was left undone first, then money, follow-ups and visits owed, strategic
 * customers before others, earlier days before later ones. The first reason gives the purpose.
 *
 * Rule VIS-0.
 *
 * @example ¥1M due at 天华 and a visit owed there → one wish to collect, with both reasons
 */
export function mergeNeeds(needs: readonly Need[]): Wish[] {
  const bySubject = new Map<string, Need[]>();
  for (const need of [...needs].sort(before))
    bySubject.set(need.subject, [...(bySubject.get(need.subject) ?? []), need]);
  return [...bySubject.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const amounts = own.flatMap(({ amount }) => (amount === null ? [] : [amount]));
    return [
      {
        subject: first.subject,
        needs: own,
        purpose: first.purpose ?? purposes[first.source],
        goal: first.goal,
        amount: amounts.length > 0 ? amounts.reduce((a, b) => addMoney(a, b)) : null,
        dueOn: own.reduce((day, need) => (need.dueOn < day ? need.dueOn : day), first.dueOn),
      },
    ];
  });
}
