import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { BasisPoints, QuantityMilli } from '../../../../shared/rate';
import type { CustomerAge } from '../../../../shared/vocabulary/accounts';
import type {
  BandMode,
  CommissionBasis,
  RatioBase,
  ReleaseRule,
  RepPart,
  SplitMode,
} from '../../../../shared/vocabulary/commissions';

/** One band of a plan's rate table: from just above the band before up to and including `upTo`. */
export interface RateBand {
  /** Upper bound, inclusive: thousandths of a unit (PER_UNIT) or minor units (PERCENT); null = without bound. */
  readonly upTo: number | null;
  /** 1/10,000 yuan per unit (PER_UNIT) or basis points (PERCENT). */
  readonly rate: number;
}

/** A step of the STEPS rule: from this collected ratio on, this share is released (basis points). */
export interface ReleaseStep {
  readonly atBp: BasisPoints;
  readonly releaseBp: BasisPoints;
}

/** The clauses of a plan version that the engine reads. */
export interface PlanClauses {
  readonly id: string;
  readonly basis: CommissionBasis;
  readonly bandMode: BandMode;
  readonly newBands: readonly RateBand[];
  readonly oldBands: readonly RateBand[];
  readonly releaseRule: ReleaseRule;
  readonly ratioBase: RatioBase;
  /** PROPORTIONAL: this share stays held until full collection. */
  readonly holdbackBp: BasisPoints;
  /** THRESHOLD: nothing below this ratio. */
  readonly thresholdBp: BasisPoints;
  /** THRESHOLD: above it everything, or in proportion. */
  readonly thresholdReleasesAll: boolean;
  readonly steps: readonly ReleaseStep[];
  readonly splitMode: SplitMode;
}

export interface PartyFact {
  readonly repId: string;
  readonly part: RepPart;
  readonly shareBp: BasisPoints;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Goods delivered; a reversal is a negative row whose `creditedOn` is the day of the delivery it takes back. */
export interface DeliveryFact {
  readonly on: LocalDate;
  /** The day whose parties it counts for: its own, or the original's on a reversal (COM-9). */
  readonly creditedOn: LocalDate;
  readonly quantityMilli: QuantityMilli;
}

/**
 * A change of the settled value: an item billed (+), a credit note (−). A write-off is not here: what was written off
 * stays part of what was to be collected, so such a contract is never fully collected (COM-3).
 */
export interface SettlementFact {
  readonly on: LocalDate;
  readonly creditedOn: LocalDate;
  readonly amount: Money;
}

/** Money that counts as collected from a day on (negative when taken back). */
export interface CollectionFact {
  readonly on: LocalDate;
  readonly amount: Money;
}

/** Everything a contract's commission depends on, and nothing else. The order within the lists means nothing. */
export interface ContractFacts {
  readonly contractId: string;
  readonly signedOn: LocalDate | null;
  readonly customerAge: CustomerAge;
  readonly contractAmount: Money;
  readonly deliveredInFullOn: LocalDate | null;
  readonly parties: readonly PartyFact[];
  readonly deliveries: readonly DeliveryFact[];
  readonly settlements: readonly SettlementFact[];
  readonly collections: readonly CollectionFact[];
}
