import type { LocalDate } from '../../shared/local-date';

/** The value a policy field takes and how the portal shows it. */
export interface PolicyField {
  readonly zh: string;
  readonly en: string;
  /** text (up to 200 characters), days, months, bp (1/10,000), count, money (fen), rate (1/10,000 yuan per unit), or a table of such values. */
  readonly unit: 'days' | 'hours' | 'months' | 'bp' | 'count' | 'money' | 'rate' | 'flag' | 'text' | 'table';
}

/**
 * A named set of business numbers. The defaults are the rule book's; versions in the database replace them from their
 * effective day on, and a fact is judged by the version in force on its day.
 */
export interface PolicyDefinition<T extends object> {
  readonly area: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly defaults: T;
  readonly fields: { readonly [K in keyof T]: PolicyField };
  /** Why a set of numbers cannot be, in English; null when it can. */
  readonly check?: (value: T) => string | null;
}

export interface EffectivePolicy<T> {
  readonly value: T;
  /** Id of the version in force, null for the shipped defaults. */
  readonly versionId: string | null;
  readonly effectiveFrom: LocalDate | null;
}

export function definePolicy<T extends object>(definition: PolicyDefinition<T>): PolicyDefinition<T> {
  const fault = definition.check?.(definition.defaults);
  if (fault) throw new Error(`shipped policy ${definition.area}: ${fault}`);
  return definition;
}
