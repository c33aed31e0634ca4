import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';

/**
 * The books of the sample company worked out from its files alone: whole cents, plain loops, nothing of the product's
 * code, so that the two can only agree where both are right.
 */
export interface PlainBooks {
  /** What each payment paid of which order: "payment number/order number" → cents. */
  readonly paid: ReadonlyMap<string, number>;
  /** Cents owed per customer number and column of age on a day, items not yet shipped then left out. */
  readonly ageing: (day: string) => ReadonlyMap<string, readonly number[]>;
  /** Numbers of the customers who owe more than so many per cent of their credit limit on a day. */
  readonly overLimit: (day: string, percent: number) => readonly string[];
  /** Received and not yet allocated by the end of a day, in cents. */
  readonly unallocated: (day: string) => number;
}

interface Item {
  readonly order: string;
  readonly customer: string;
  readonly amount: number;
  readonly shipped: string;
  readonly due: string;
  open: number;
  readonly payments: { readonly day: string; readonly cents: number }[];
}

const MILLIS_OF_DAY = 86_400_000;
const LAST_DAY_OF_COLUMN = [0, 30, 60, 90, 180, 365];

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MILLIS_OF_DAY).toISOString().slice(0, 10);
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MILLIS_OF_DAY;
const cents = (text: string): number => Math.round(Number(text) * 100);
const later = (a: string, b: string): string => (a > b ? a : b);

export function plainBooks(folder: string): PlainBooks {
  const rows = (file: string) =>
    parse<Record<string, string>>(readFileSync(join(folder, file), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const customers = rows('customers.csv');
  const withRep = new Set(
    customers.filter((row) => row['salesRepEmployeeNumber']).map((row) => row['customerNumber'] ?? ''),
  );
  const items = openItems(rows('orders.csv'), rows('orderdetails.csv'), withRep);
  const payments = rows('payments.csv')
    .map((row) => ({
      customer: row['customerNumber'] ?? '',
      number: row['checkNumber'] ?? '',
      day: row['paymentDate'] ?? '',
      cents: cents(row['amount'] ?? ''),
    }))
    .sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day));
  const paid = new Map<string, number>();
  const allocations: { day: string; cents: number }[] = [];
  for (const payment of payments) {
    const mine = items.filter((item) => item.customer === payment.customer && item.open > 0);
    let rest = payment.cents;
    for (const item of whatItMeans(mine, rest)) {
      const part = Math.min(rest, item.open);
      if (part === 0) continue;
      const day = later(payment.day, item.shipped);
      item.open -= part;
      rest -= part;
      item.payments.push({ day, cents: part });
      allocations.push({ day, cents: part });
      const key = `${payment.number}/${item.order}`;
      paid.set(key, (paid.get(key) ?? 0) + part);
    }
  }
  const ageing = (day: string) => agedOn(items, day);
  return {
    paid,
    ageing,
    overLimit: (day, percent) => {
      const owed = ageing(day);
      return customers
        .filter((row) => {
          const owes = sum(owed.get(row['customerNumber'] ?? '') ?? []);
          return owes * 100 > cents(row['creditLimit'] ?? '0') * percent;
        })
        .map((row) => row['customerNumber'] ?? '')
        .sort();
    },
    unallocated: (day) =>
      sum(payments.filter((payment) => payment.day <= day).map((payment) => payment.cents)) -
      sum(allocations.filter((row) => row.day <= day).map((row) => row.cents)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** One item per line of every order that was shipped and not cancelled, in the order in which money pays the oldest. */
function openItems(
  orders: readonly Record<string, string>[],
  lines: readonly Record<string, string>[],
  withRep: ReadonlySet<string>,
): Item[] {
  const shipped = new Map(
    orders
      .filter(
        (row) =>
          row['status'] !== 'Cancelled' && row['shippedDate'] && withRep.has(row['customerNumber'] ?? ''),
      )
      .map((row) => [row['orderNumber'] ?? '', row]),
  );
  const items = lines.flatMap((line): Item[] => {
    const order = shipped.get(line['orderNumber'] ?? '');
    if (!order) return [];
    const amount = Number(line['quantityOrdered']) * cents(line['priceEach'] ?? '');
    const day = order['shippedDate'] ?? '';
    return [
      {
        order: line['orderNumber'] ?? '',
        customer: order['customerNumber'] ?? '',
        amount,
        shipped: day,
        due: plusDays(day, 30),
        open: amount,
        payments: [],
      },
    ];
  });
  const signed = new Map(orders.map((row) => [row['orderNumber'] ?? '', row['orderDate'] ?? '']));
  const rank = (item: Item): string => `${item.due}|${signed.get(item.order)}|${item.order}`;
  return items.sort((a, b) => Number(rank(a) > rank(b)) - Number(rank(a) < rank(b)));
}

/** A payment means the oldest order that it pays exactly, else the item of its amount, else the oldest of all. */
function whatItMeans(mine: readonly Item[], amount: number): readonly Item[] {
  const orders = [
    ...new Set([...mine].sort((a, b) => (a.shipped < b.shipped ? -1 : 1)).map((item) => item.order)),
  ];
  for (const order of orders) {
    const whole = mine.filter((item) => item.order === order);
    if (sum(whole.map((item) => item.open)) === amount) return whole;
  }
  const exact = mine.find((item) => item.open === amount);
  return exact ? [exact] : mine;
}

function agedOn(items: readonly Item[], day: string): Map<string, number[]> {
  const aged = new Map<string, number[]>();
  for (const item of items) {
    if (item.shipped > day) continue;
    const owed = item.amount - sum(item.payments.filter((part) => part.day <= day).map((part) => part.cents));
    if (owed === 0) continue;
    const overdue = daysFrom(item.due, day);
    const column = LAST_DAY_OF_COLUMN.findIndex((last) => overdue <= last);
    const columns = aged.get(item.customer) ?? [0, 0, 0, 0, 0, 0, 0];
    const at = column < 0 ? LAST_DAY_OF_COLUMN.length : column;
    columns[at] = (columns[at] ?? 0) + owed;
    aged.set(item.customer, columns);
  }
  return aged;
}
