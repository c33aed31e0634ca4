import type { AccountTier, CustomerType } from '../../../../shared/vocabulary/accounts';
import type { VisitPurpose, VisitType } from '../../../../shared/vocabulary/visits';

export interface TypeFacts {
  /** What the rep says it is; wins over everything below. */
  readonly said: VisitType | null;
  readonly purpose: VisitPurpose;
  readonly tier: AccountTier | null;
  readonly customerType: CustomerType | null;
  /** Somebody who leads people goes along. */
  readonly withLeader: boolean;
  /** Visits before that day which were not cancelled. */
  readonly earlier: number;
}

/**
 * What kind of visit it is, and so which checklist it has.
 *
 * Rules VIS-7, VIS-8: first and later visits are told apart by the visits before.
 *
 * @example an order at a customer nobody was at before → FIRST; the third time → ROUTINE
 */
export function visitTypeOf(facts: TypeFacts): VisitType {
  if (facts.said) return facts.said;
  if (facts.purpose === 'COMPLAINT') return 'COMPLAINT';
  if (facts.purpose === 'COLLECTION') return 'COLLECTION';
  if (facts.tier === 'STRATEGIC' && facts.withLeader) return 'KEY_ACCOUNT';
  if (facts.earlier === 0) return 'FIRST';
  if (facts.earlier === 1) return 'SECOND';
  if (facts.customerType === 'DISTRIBUTOR' || facts.customerType === 'RETAIL') return 'DISTRIBUTOR';
  return 'ROUTINE';
}

/** Types that have nothing of the list that every other visit goes through. */
export const standAlone: readonly VisitType[] = ['PHONE', 'RECEPTION'];

/** The checklists that make up the one of a visit. @example FIRST → ROUTINE and FIRST */
export function checklistsFor(type: VisitType): readonly VisitType[] {
  return type === 'ROUTINE' || standAlone.includes(type) ? [type] : ['ROUTINE', type];
}
