import type { LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import type { ContractFacts, PlanClauses } from '../modules/commissions/rules/commission-facts';

/** The shipped plan with changes: what tests of the rules start from. */
export function planOf(changes: Partial<PlanClauses> = {}): PlanClauses {
  return {
    id: 'plan',
    basis: 'PER_UNIT',
    bandMode: 'SLAB',
    newBands: [
      { upTo: 5_000_000, rate: 35_000 },
      { upTo: 20_000_000, rate: 37_500 },
      { upTo: null, rate: 40_000 },
    ],
    oldBands: [{ upTo: null, rate: 30_000 }],
    releaseRule: 'FULL',
    ratioBase: 'SETTLED',
    holdbackBp: 0,
    thresholdBp: 0,
    thresholdReleasesAll: false,
    steps: [],
    splitMode: 'CARVE_OUT',
    ...changes,
  };
}

/** A contract of a new customer with Ann as primary from 1 January 2026 and nothing delivered yet. */
export function factsOf(changes: Partial<ContractFacts> = {}): ContractFacts {
  return {
    contractId: 'contract',
    signedOn: '2026-01-01',
    customerAge: 'NEW',
    contractAmount: money(400_000_000),
    deliveredInFullOn: null,
    parties: [{ repId: 'ann', part: 'PRIMARY', shareBp: 0, from: '2026-01-01', to: null }],
    deliveries: [],
    settlements: [],
    collections: [],
    ...changes,
  };
}

/** A delivery and the item it opens, at ¥400.00 a unit. */
export function delivered(on: LocalDate, units: number, creditedOn = on) {
  return {
    delivery: { on, creditedOn, quantityMilli: units * 1000 },
    settlement: { on, creditedOn, amount: money(units * 40_000) },
  };
}
