import fc from 'fast-check';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import { agingBucket } from '../../../../shared/vocabulary/receivables';
import { bucketBounds, bucketOf } from './ageing-bucket';
import { interestOn } from './interest';
import { judgePromise } from './judge-promise';
import { earliestDay, leastFrom, type LedgerChange } from './ledger-day';
import { letterAmount } from './letter-amount';
import { proposeAllocation } from './propose-allocation';

/** How many random histories each run of this file holds in memory. */
const HISTORIES = 2_000;
const start: LocalDate = '2025-01-01';
const policy = { promiseToleranceDays: 3, promiseToleranceBp: 200 };

type Kind =
  | 'bill'
  | 'receive'
  | 'inKind'
  | 'allocate'
  | 'unapply'
  | 'reverse'
  | 'refund'
  | 'credit'
  | 'writeOff'
  | 'recover'
  | 'promise'
  | 'dispute';
interface Step {
  readonly kind: Kind;
  readonly after: number;
  readonly back: number;
  readonly size: number;
  readonly pick: number;
}
interface Paid {
  readonly receipt: number;
  readonly item: number;
  readonly amount: number;
  readonly on: LocalDate;
  readonly recovery: boolean;
  takenBackOn: LocalDate | null;
}
interface ModelItem {
  readonly amount: number;
  readonly documentOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly adjusted: { kind: 'CREDIT_NOTE' | 'WRITE_OFF'; amount: number; on: LocalDate }[];
}
interface ModelReceipt {
  readonly amount: number;
  readonly on: LocalDate;
  readonly refunds: { amount: number; on: LocalDate }[];
  reversedOn: LocalDate | null;
}

/** The ledger as plain facts, booked by the very rules that the use cases ask. */
class Model {
  today: LocalDate = start;
  readonly items: ModelItem[] = [];
  readonly receipts: ModelReceipt[] = [];
  readonly paid: Paid[] = [];

  ofItem(at: number): LedgerChange[] {
    const item = this.items[at];
    if (!item) return [];
    return [
      { on: item.documentOn, amount: item.amount },
      ...item.adjusted.map(({ on, amount }) => ({ on, amount: -amount })),
      ...this.paid.flatMap((row) => (row.item === at ? this.moves(row) : [])),
    ];
  }

  ofReceipt(at: number): LedgerChange[] {
    const receipt = this.receipts[at];
    if (!receipt) return [];
    return [
      { on: receipt.on, amount: receipt.amount },
      ...(receipt.reversedOn ? [{ on: receipt.reversedOn, amount: -receipt.amount }] : []),
      ...receipt.refunds.map(({ on, amount }) => ({ on, amount: -amount })),
      ...this.paid.flatMap((row) => (row.receipt === at ? this.moves(row) : [])),
    ];
  }

  private moves({ on, amount, takenBackOn }: Paid): LedgerChange[] {
    return [{ on, amount: -amount }, ...(takenBackOn ? [{ on: takenBackOn, amount }] : [])];
  }

  writtenOff = (at: number): LedgerChange[] =>
    (this.items[at]?.adjusted ?? [])
      .filter(({ kind }) => kind === 'WRITE_OFF')
      .map(({ on, amount }) => ({ on, amount }));

  on = (changes: readonly LedgerChange[], day: LocalDate): number =>
    changes.reduce((sum, change) => sum + (change.on <= day ? change.amount : 0), 0);

  now = (changes: readonly LedgerChange[]): number => this.on(changes, '9999-12-31');

  takeBack(row: Paid): void {
    row.takenBackOn = this.today;
    if (row.recovery)
      this.items[row.item]?.adjusted.push({ kind: 'WRITE_OFF', amount: row.amount, on: this.today });
  }

  apply({ kind, after, back, size, pick }: Step): void {
    this.today = addDays(this.today, after);
    const day = addDays(this.today, -back);
    const item = this.items.length > 0 ? pick % this.items.length : -1;
    const receipt = this.receipts.length > 0 ? pick % this.receipts.length : -1;
    const open = this.now(this.ofItem(item));
    const rest = this.now(this.ofReceipt(receipt));
    switch (kind) {
      case 'bill':
        this.items.push({ amount: size * 100, documentOn: day, dueOn: addDays(day, 30), adjusted: [] });
        return;
      case 'receive':
      case 'inKind':
        this.receipts.push({ amount: size * 70, on: day, refunds: [], reversedOn: null });
        this.allocate(this.receipts.length - 1);
        return;
      case 'allocate':
        if (rest > 0) this.allocate(receipt);
        return;
      case 'unapply': {
        const row = this.paid[pick % Math.max(1, this.paid.length)];
        if (row && !row.takenBackOn) this.takeBack(row);
        return;
      }
      case 'reverse': {
        const found = this.receipts[receipt];
        if (!found || found.reversedOn || found.refunds.length > 0) return;
        for (const row of this.paid) if (row.receipt === receipt && !row.takenBackOn) this.takeBack(row);
        found.reversedOn = this.today;
        return;
      }
      case 'refund':
        if (rest > 0) this.receipts[receipt]?.refunds.push({ amount: Math.min(rest, size), on: this.today });
        return;
      case 'credit':
      case 'writeOff': {
        const amount = Math.min(leastFrom(day, this.ofItem(item)), open, size * 40);
        const found = this.items[item];
        if (!found || amount <= 0 || day < found.documentOn) return;
        found.adjusted.push({ kind: kind === 'credit' ? 'CREDIT_NOTE' : 'WRITE_OFF', amount, on: day });
        return;
      }
      case 'recover': {
        const amount = Math.min(this.now(this.writtenOff(item)), size * 10);
        if (amount <= 0) return;
        this.receipts.push({ amount, on: this.today, refunds: [], reversedOn: null });
        const on = earliestDay(this.today, this.writtenOff(item), money(amount));
        this.items[item]?.adjusted.push({ kind: 'WRITE_OFF', amount: -amount, on });
        const at = this.receipts.length - 1;
        this.paid.push({ receipt: at, item, amount, on, recovery: true, takenBackOn: null });
        return;
      }
      default:
        this.said(kind, item, open, size);
    }
  }

  private allocate(at: number): void {
    const receipt = this.receipts[at];
    if (!receipt) return;
    const items = this.items.map((item, id) => ({
      id: String(id),
      number: String(id),
      documentOn: item.documentOn,
      dueOn: item.dueOn,
      open: money(this.now(this.ofItem(id))),
    }));
    const rest = money(this.now(this.ofReceipt(at)));
    const owed = items.filter(({ open }) => open > 0);
    for (const { receivableId, amount } of proposeAllocation(rest, owed).allocations) {
      const item = Number(receivableId);
      const wanted = [receipt.on, this.items[item]?.documentOn ?? receipt.on].sort().at(-1) ?? receipt.on;
      const on = earliestDay(earliestDay(wanted, this.ofItem(item), amount), this.ofReceipt(at), amount);
      this.paid.push({ receipt: at, item, amount, on, recovery: false, takenBackOn: null });
    }
  }

  /** Promises and disputes are words: they move no balance, and what a letter asks lies within what is open. */
  private said(kind: 'promise' | 'dispute', item: number, open: number, size: number): void {
    if (open <= 0) return;
    const disputed = money(kind === 'dispute' ? Math.min(open, size * 50) : 0);
    const promise = kind === 'promise' ? { state: 'OPEN' as const, holdsUntil: this.today } : null;
    const asked = letterAmount({ open: money(open), disputed, promise }, this.today);
    expect(asked).toBe(promise ? 0 : open - disputed);
    expect(this.now(this.ofItem(item))).toBe(open);
  }
}

const steps = (back: number) =>
  fc.array(
    fc.record<Step>({
      kind: fc.constantFrom<Kind>(
        'bill',
        'bill',
        'bill',
        'receive',
        'receive',
        'inKind',
        'allocate',
        'unapply',
        'reverse',
        'refund',
        'credit',
        'writeOff',
        'recover',
        'promise',
        'dispute',
      ),
      after: fc.integer({ min: 0, max: 25 }),
      back: fc.integer({ min: 0, max: back }),
      size: fc.integer({ min: 1, max: 60 }),
      pick: fc.nat(50),
    }),
    { minLength: 5, maxLength: 30 },
  );

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

function report(model: Model, day: LocalDate) {
  const buckets = Object.fromEntries(agingBucket.list.map((bucket) => [bucket, 0]));
  const open = model.items.map((item, at) => {
    const balance = model.on(model.ofItem(at), day);
    expect(balance).toBeGreaterThanOrEqual(0);
    const bucket = bucketOf(item.dueOn, day);
    buckets[bucket] = (buckets[bucket] ?? 0) + balance;
    return balance;
  });
  const rests = model.receipts.map((_, at) => model.on(model.ofReceipt(at), day));
  for (const rest of rests) expect(rest).toBeGreaterThanOrEqual(0);
  // what came later is not of the day
  const ofDay = (_: number, at: number) => (model.items[at]?.documentOn ?? day) <= day;
  return {
    open: open.filter(ofDay),
    buckets,
    rests: rests.filter((_, at) => (model.receipts[at]?.on ?? day) <= day),
  };
}

function proves(model: Model, day: LocalDate): void {
  const { buckets, rests } = report(model, day);
  const upTo = (rows: readonly LedgerChange[]) => model.on(rows, day);
  const billed = sum(model.items.map((item) => upTo([{ on: item.documentOn, amount: item.amount }])));
  const adjusted = sum(model.items.map(({ adjusted: rows }) => upTo(rows)));
  const received = sum(
    model.receipts.map(({ on, amount, reversedOn }) =>
      upTo([{ on, amount }, ...(reversedOn ? [{ on: reversedOn, amount: -amount }] : [])]),
    ),
  );
  const refunded = sum(model.receipts.map(({ refunds }) => upTo(refunds)));
  const collected = sum(
    model.paid.map(({ on, amount, takenBackOn }) =>
      upTo([{ on, amount }, ...(takenBackOn ? [{ on: takenBackOn, amount: -amount }] : [])]),
    ),
  );
  // received = allocated + unallocated + refunded
  expect(received).toBe(collected + sum(rests) + refunded);
  // billed − credited − collected − written off (a recovery is collected, and no longer written off) = open
  expect(billed - adjusted - collected).toBe(sum(Object.values(buckets)));
  // ageing buckets + not due − unallocated = control total
  expect(sum(Object.values(buckets)) - sum(rests)).toBe(billed - (received - refunded) - adjusted);
}

describe(`${HISTORIES} random histories in memory`, () => {
  test('REC-1, REC-6, REC-8: the sums hold on every day asked, however far back things were booked', () => {
    fc.assert(
      fc.property(steps(40), (history) => {
        const model = new Model();
        for (const step of history) model.apply(step);
        for (const back of [0, 1, 7, 33, 120]) proves(model, addDays(model.today, -back));
      }),
      { numRuns: HISTORIES / 2 },
    );
  });

  test('REC-6, DUN-3, REC-9: what was reported of a day stays so, and the order of facts within it changes nothing', () => {
    fc.assert(
      fc.property(steps(0), (history) => {
        const model = new Model();
        const stored = new Map<LocalDate, ReturnType<typeof report>>();
        for (const step of history) {
          if (step.after > 0) stored.set(model.today, report(model, model.today));
          model.apply(step);
        }
        // money matched to an item later counts from the day it came in: the parts of a past day move then, never its net
        const matchedLater = history.some(({ kind }) => kind === 'allocate');
        for (const [day, then] of stored) {
          const now = report(model, day);
          const net = ({ open, rests }: typeof now) => sum(open) - sum(rests);
          expect(net(now)).toBe(net(then));
          if (!matchedLater) expect(now).toEqual(then);
        }
        model.items.forEach((item, at) => {
          const facts = model.ofItem(at);
          const other = [...facts].reverse();
          const judged = (rows: readonly LedgerChange[]) =>
            judgePromise(
              { amount: money(item.amount), payBy: addDays(item.documentOn, 20), collectedBefore: money(0) },
              {
                itemAmount: money(item.amount),
                payments: rows
                  .filter(({ amount }) => amount < 0)
                  .map(({ on, amount }) => ({ on, amount: -amount as Money })),
                adjustments: [],
              },
              policy,
              model.today,
            );
          expect(judged(other)).toEqual(judged(facts));
          expect(leastFrom(item.documentOn, other)).toBe(leastFrom(item.documentOn, facts));
          const interest = (rows: readonly LedgerChange[]) =>
            interestOn(item.dueOn, rows, item.documentOn, model.today, 500);
          expect(interest(other)).toBe(interest(facts));
          expect(interest(facts)).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: HISTORIES / 2 },
    );
  });
});

test('REC-6: every due date lies in exactly one bucket of every day', () => {
  for (const bounds of [bucketBounds('2026-03-02')])
    for (let back = -40; back < 800; back += 1) {
      const dueOn = addDays('2026-03-02', -back);
      const inside = bounds.filter(
        ({ dueFrom, dueTo }) => (!dueFrom || dueOn >= dueFrom) && (!dueTo || dueOn <= dueTo),
      );
      expect(inside.map(({ bucket }) => bucket)).toEqual([bucketOf(dueOn, '2026-03-02')]);
    }
});
