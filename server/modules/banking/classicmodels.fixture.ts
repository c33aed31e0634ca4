import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';

/** A payment as the sample company's files tell it. */
export interface PlainPayment {
  readonly customer: string;
  readonly name: string;
  readonly number: string;
  readonly day: string;
  readonly amount: string;
  readonly cents: number;
}

interface Item {
  readonly order: string;
  readonly customer: string;
  readonly rank: string;
  open: number;
}

const cents = (text: string): number => Math.round(Number(text) * 100);
const total = (items: readonly Item[]): number => items.reduce((sum, { open }) => sum + open, 0);

function rowsOf(folder: string, file: string): readonly Record<string, string>[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** The payments of the sample company in order of their days, those of a day in the order of the file. */
export function plainPayments(folder: string): PlainPayment[] {
  const names = new Map(
    rowsOf(folder, 'customers.csv').map((row) => [row['customerNumber'] ?? '', row['customerName'] ?? '']),
  );
  return rowsOf(folder, 'payments.csv')
    .map((row) => ({
      customer: row['customerNumber'] ?? '',
      name: names.get(row['customerNumber'] ?? '') ?? '',
      number: row['checkNumber'] ?? '',
      day: row['paymentDate'] ?? '',
      amount: row['amount'] ?? '',
      cents: cents(row['amount'] ?? ''),
    }))
    .sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day));
}

/**
 * What each payment should pay of which order, worked out from the files alone with plain loops: an item of exactly its
 * amount, else an order that it pays whole, else the oldest items. "payment number/order number" → cents.
 */
export function plainMatching(folder: string): ReadonlyMap<string, number> {
  const items = openItems(folder);
  const paid = new Map<string, number>();
  for (const { customer, number, cents: amount } of plainPayments(folder)) {
    const mine = items.filter((item) => item.customer === customer && item.open > 0);
    let rest = amount;
    for (const item of meant(mine, amount)) {
      const part = Math.min(rest, item.open);
      if (part === 0) continue;
      item.open -= part;
      rest -= part;
      const key = `${number}/${item.order}`;
      paid.set(key, (paid.get(key) ?? 0) + part);
    }
  }
  return paid;
}

function meant(mine: readonly Item[], amount: number): readonly Item[] {
  const exact = mine.find(({ open }) => open === amount);
  if (exact) return [exact];
  for (const order of new Set(mine.map((item) => item.order))) {
    const whole = mine.filter((item) => item.order === order);
    if (total(whole) === amount) return whole;
  }
  return mine;
}

/** One item per line of every order that was shipped and not cancelled, the oldest due first. */
function openItems(folder: string): Item[] {
  const withRep = new Set(
    rowsOf(folder, 'customers.csv')
      .filter((row) => row['salesRepEmployeeNumber'])
      .map((row) => row['customerNumber'] ?? ''),
  );
  const orders = new Map(rowsOf(folder, 'orders.csv').map((row) => [row['orderNumber'] ?? '', row]));
  return rowsOf(folder, 'orderdetails.csv')
    .flatMap((line): Item[] => {
      const order = orders.get(line['orderNumber'] ?? '');
      const customer = order?.['customerNumber'] ?? '';
      const shipped = order?.['shippedDate'] ?? '';
      if (!order || order['status'] === 'Cancelled' || !shipped || !withRep.has(customer)) return [];
      const number = line['orderNumber'] ?? '';
      const open = Number(line['quantityOrdered']) * cents(line['priceEach'] ?? '');
      return [{ order: number, customer, rank: `${shipped}|${order['orderDate'] ?? ''}|${number}`, open }];
    })
    .sort((a, b) => Number(a.rank > b.rank) - Number(a.rank < b.rank));
}
