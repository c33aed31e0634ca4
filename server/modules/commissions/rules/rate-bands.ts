import { addMoney, money, ZERO, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';
import type { BandMode, CommissionBasis } from '../../../../shared/vocabulary/commissions';
import type { RateBand } from './commission-facts';

/**
 * Why a rate table cannot be, or null when it can (COM-1): bands rise strictly, the last one is without bound, so the
 * table has neither gap nor overlap. The place of the fault is the band's index, from 0.
 */
export function faultOfBands(
  bands: readonly RateBand[],
): { at: number; fault: 'EMPTY' | 'OVERLAP' | 'GAP' | 'RATE' } | null {
  if (bands.length === 0) return { at: 0, fault: 'EMPTY' };
  let before = 0;
  for (const [at, band] of bands.entries()) {
    if (!Number.isSafeInteger(band.rate) || band.rate < 0) return { at, fault: 'RATE' };
    const last = at === bands.length - 1;
    if (band.upTo === null) {
      if (!last) return { at, fault: 'OVERLAP' };
    } else if (last) {
      return { at, fault: 'GAP' };
    } else if (!Number.isSafeInteger(band.upTo) || band.upTo <= before) {
      return { at, fault: 'OVERLAP' };
    } else {
      before = band.upTo;
    }
  }
  return null;
}

/** The band that a value falls in; a value on a boundary takes the lower band (COM-1). */
export function bandOf(bands: readonly RateBand[], measure: number): RateBand {
  const band = bands.find((candidate) => candidate.upTo === null || measure <= candidate.upTo);
  if (!band) throw new RangeError('a rate table without a last band');
  return band;
}

/**
 * Commission on everything delivered so far, before any split (COM-1).
 * SLAB: the whole at the rate of the band reached. MARGINAL: each slice at its own rate, each rounded once.
 *
 * @example new customer, 10,000 m³, slab 3.50/3.75/4.00 → 10,000 × 3.75 = 37,500.00
 */
export function commissionOn(
  measure: number,
  bands: readonly RateBand[],
  basis: CommissionBasis,
  mode: BandMode,
): Money {
  if (measure <= 0) return ZERO;
  const per = (size: number, rate: number): Money =>
    // thousandths × 1/10,000 yuan = 1/100,000 fen; fen × basis points = 1/10,000 fen
    money(mulDiv(size, rate, basis === 'PER_UNIT' ? 100_000 : 10_000));
  if (mode === 'SLAB') return per(measure, bandOf(bands, measure).rate);
  let total = ZERO;
  let from = 0;
  for (const band of bands) {
    const to = band.upTo === null ? measure : Math.min(band.upTo, measure);
    if (to > from) total = addMoney(total, per(to - from, band.rate));
    if (band.upTo === null || measure <= band.upTo) break;
    from = band.upTo;
  }
  return total;
}
