import { parseScaled, scaledToString } from '../../../../shared/rate';
import type { CommissionBasis } from '../../../../shared/vocabulary/commissions';
import { DomainError } from '../../../core/errors';
import type { RateBand } from './commission-facts';

interface BandText {
  readonly upTo: string | null;
  readonly rate: string;
}

/** Decimal places of a plan's bounds and rates: m³ and yuan/m³, or yuan and per cent. */
const places = (basis: CommissionBasis) =>
  basis === 'PER_UNIT' ? { bound: 3, rate: 4 } : { bound: 2, rate: 2 };

/** 100,000 yuan a unit, 100 per cent: a rate beyond is a slip, and no amount could be computed by it. */
const highestRate: Readonly<Record<CommissionBasis, number>> = { PER_UNIT: 1_000_000_000, PERCENT: 10_000 };

/** Reads bands as people write them. @throws DomainError common.invalid_input */
export function bandsFromText(
  bands: readonly { readonly upTo?: string | null; readonly rate: string }[],
  basis: CommissionBasis,
): RateBand[] {
  const { bound, rate } = places(basis);
  return bands.map((band, row) => {
    try {
      const upTo = band.upTo ?? null;
      const read = {
        upTo: upTo === null ? null : parseScaled(upTo, bound),
        rate: parseScaled(band.rate, rate),
      };
      if (read.rate > highestRate[basis]) throw new RangeError('beyond any rate');
      return read;
    } catch {
      throw new DomainError('common.invalid_input', { fields: `bands.${row}` }, `bands.${row}`);
    }
  });
}

/** @example { upTo: 5000000, rate: 35000 } per unit → { upTo: "5000.000", rate: "3.5000" } */
export function bandsToText(bands: readonly RateBand[], basis: CommissionBasis): BandText[] {
  const { bound, rate } = places(basis);
  return bands.map((band) => ({
    upTo: band.upTo === null ? null : scaledToString(band.upTo, bound),
    rate: scaledToString(band.rate, rate),
  }));
}
