import { parseScaled } from '../../../shared/rate';
import type { CommissionBasis } from '../../../shared/vocabulary/commissions';
import { figureOf, parsePeoplesNumber } from '../../components/format';
import type { TextKey } from '../../i18n/texts';

/** A row of the rate table as it is typed. */
export interface BandForm {
  readonly upTo?: unknown;
  readonly rate?: unknown;
}

/** Decimal places of bounds and rates: units and yuan per unit, or yuan and per cent. */
export const bandPlaces = (basis: CommissionBasis) =>
  basis === 'PER_UNIT' ? { bound: 3, rate: 4 } : { bound: 2, rate: 2 };

const filled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** A typed figure in its smallest unit; null where it is empty or cannot be read. */
function scaled(value: unknown, places: number): number | null {
  const read = filled(value) ? parsePeoplesNumber(String(value), places) : null;
  return read === null ? null : parseScaled(read, places);
}

/**
 * What is wrong with the upper bound of a row, at its place: bounds rise, only the last row is without one, so that
 * the table has neither gap nor overlap (COM-1).
 *
 * @example rows 5000, 5000, – : row 1 → must rise
 */
export function faultOfBound(
  bands: readonly BandForm[],
  row: number,
  basis: CommissionBasis,
): TextKey | null {
  const last = row === bands.length - 1;
  const value = bands[row]?.upTo;
  if (last) return filled(value) ? 'plans.fault.last_open' : null;
  if (!filled(value)) return 'plans.fault.bound_needed';
  const { bound } = bandPlaces(basis);
  const here = scaled(value, bound);
  const before = row === 0 ? 0 : scaled(bands[row - 1]?.upTo, bound);
  // what cannot be read is said by the input itself
  if (here === null || before === null) return null;
  return here > before ? null : 'plans.fault.must_rise';
}

export function faultOfRate(value: unknown, basis: CommissionBasis): TextKey | null {
  const rate = scaled(value, bandPlaces(basis).rate);
  return rate !== null && rate < 0 ? 'plans.fault.negative' : null;
}

/** The rows as the API takes them. */
export function bandsInput(
  bands: readonly BandForm[] | undefined,
  basis: CommissionBasis,
): { upTo: string | null; rate: string }[] {
  const { bound, rate } = bandPlaces(basis);
  return (bands ?? []).map((band) => ({
    upTo: figureOf(band.upTo, bound) ?? null,
    rate: figureOf(band.rate, rate) ?? '',
  }));
}

/** Per cent as typed → basis points. */
export function basisPoints(percent: unknown): number {
  return parseScaled(figureOf(percent, 2) ?? '0', 2);
}
