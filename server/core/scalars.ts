import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isLocalDate, isMonth, type LocalDate, type Month } from '../../shared/local-date';
import { LARGEST_AMOUNT, moneyToString, parseMoney, type Money } from '../../shared/money';
import { parseScaled, scaledToString } from '../../shared/rate';
import { DomainError } from './errors';

/** Builds a scalar that travels as text; anything unreadable is refused with common.invalid_input, never echoed. */
function textScalar<T>(
  name: string,
  description: string,
  write: (value: T) => string,
  read: (text: string) => T,
) {
  const parse = (value: unknown): T => {
    if (typeof value !== 'string') throw new DomainError('common.invalid_input', { fields: name });
    try {
      return read(value);
    } catch {
      throw new DomainError('common.invalid_input', { fields: name });
    }
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    serialize: (value) => write(value as T),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

/** Documents of absurd size are slips of the keyboard; taken in, they would break every sum they are part of. */
function withinReason<T extends number>(value: T): T {
  if (Math.abs(value) > LARGEST_AMOUNT) throw new RangeError('beyond any document');
  return value;
}

export const GraphQLMoney = textScalar<Money>(
  'Money',
  'Amount in the ledger currency as decimal text with two places, "1234.56". Inputs: at most 10,000,000,000.00 either way.',
  moneyToString,
  (text) => withinReason(parseMoney(text)),
);

export const GraphQLQuantity = textScalar<number>(
  'Quantity',
  'Quantity in the product\'s unit as decimal text with at most three places, "12.500". Inputs: at most 1,000,000,000.',
  (value) => scaledToString(value, 3),
  (text) => withinReason(parseScaled(text, 3)),
);

export const GraphQLLocalDate = textScalar<LocalDate>(
  'LocalDate',
  'A calendar day without time or zone, "2026-03-31".',
  (value) => value,
  (text) => {
    if (!isLocalDate(text)) throw new RangeError('not a day');
    return text;
  },
);

export const GraphQLMonth = textScalar<Month>(
  'Month',
  'A calendar month, "2026-03".',
  (value) => value,
  (text) => {
    if (!isMonth(text)) throw new RangeError('not a month');
    return text;
  },
);

export const GraphQLInstant = textScalar<Date>(
  'Instant',
  'A moment in UTC, ISO 8601 with milliseconds, "2026-03-31T01:02:03.000Z".',
  (value) => (value instanceof Date ? value : new Date(value)).toISOString(),
  (text) => {
    const instant = new Date(text);
    if (Number.isNaN(instant.getTime())) throw new RangeError('not a moment');
    return instant;
  },
);

/** Structured explanations and policy documents. Output only; inputs are typed. */
export const GraphQLData = new GraphQLScalarType<unknown, unknown>({
  name: 'Data',
  description: 'A JSON document whose form its field describes.',
  serialize: (value) => value,
  parseValue: (value) => value,
});
