import { moneyToString, parseMoney, type Money } from '../../../shared/money';
import { parseScaled, scaledToString } from '../../../shared/rate';
import { figureOf, trimZeros } from '../../components/format';
import type { Policy, PolicyField, PolicyValues } from './policies.documents';

/** A stored number as the form shows it: fen as yuan, basis points as per cent. */
function toForm(value: unknown, unit: PolicyField['unit']): unknown {
  if (typeof value !== 'number') return value;
  if (unit === 'money') return trimZeros(moneyToString(value as Money));
  if (unit === 'rate') return trimZeros(scaledToString(value, 4));
  if (unit === 'bp') return trimZeros(scaledToString(value, 2));
  return value;
}

function fromForm(value: unknown, unit: PolicyField['unit']): unknown {
  if (unit === 'money') return parseMoney(figureOf(value, 2) ?? '');
  if (unit === 'rate') return parseScaled(figureOf(value, 4) ?? '', 4);
  if (unit === 'bp') return parseScaled(figureOf(value, 2) ?? '', 2);
  if (unit === 'flag') return Boolean(value);
  return value;
}

/** What the form of a policy starts from. */
export function policyDefaults({ fields, value }: Pick<Policy, 'fields' | 'value'>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { unit }]) => [name, toForm(value[name], unit)]),
  );
}

/** Only what differs from what is in force: names left out keep their value. */
export function policyChanges(
  { fields, value }: Pick<Policy, 'fields' | 'value'>,
  form: Record<string, unknown>,
): PolicyValues {
  const entries = Object.entries(fields).map(
    ([name, { unit }]) => [name, fromForm(form[name], unit)] as const,
  );
  return Object.fromEntries(
    entries.filter(([name, next]) => JSON.stringify(next) !== JSON.stringify(value[name])),
  );
}
