import type { LocalDate } from '../../../shared/local-date';

interface Dated {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Does the row hold on the day? Its end is the first day it no longer does. */
export function holdsOn(row: Dated, day: string | undefined): boolean {
  return day !== undefined && row.validFrom <= day && (row.validTo === null || row.validTo > day);
}

export function isOver(row: Dated, day: string | undefined): boolean {
  return day !== undefined && row.validTo !== null && row.validTo <= day;
}
