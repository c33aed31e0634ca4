import fc from 'fast-check';
import { addDays, addMonths, type LocalDate } from '../../../shared/local-date';
import { castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller } from '../../testing/money-acts';
import { ageing } from './queries/ageing';
import { receivablesIntegrity } from './queries/receivables-integrity';

const world = useTestApp('2025-01-02T09:00:00+08:00');
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, fin: Client, sup: Client;

beforeAll(async () => {
  const cast: Cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, fin, sup } = cast);
});

const report = `query($asOf: LocalDate, $by: AgeingKey!) { ageing(asOf: $asOf, by: $by, page: { size: 200 }) { rowCount rows { key name total buckets { bucket amount } } totals { bucket amount } control { itemsTotal unallocated controlTotal ties } } }`;
interface Report {
  ageing: {
    rowCount: number;
    rows: { key: string; total: string; buckets: { bucket: string; amount: string }[] }[];
    totals: { bucket: string; amount: string }[];
    control: { ties: boolean; unallocated: string | null; itemsTotal: string };
  };
}

test('REC-6: buckets of any day, by each key, with the proof; a rep sees their own', async () => {
  const run = await teller.running('2025-01-02');
  await teller.delivered(run, '10', '2025-01-02');
  world.app.setTime('2025-03-03');
  await teller.delivered(run, '5', '2025-02-20');
  await teller.pay(run.account, '1000.00', '2025-03-01');
  const rowOn = async (client: Client, asOf: string) => {
    const { ageing: found } = await client.ok<Report>(report, { asOf, by: 'CUSTOMER' });
    expect(found.control.ties).toBe(true);
    const row = found.rows.find(({ key }) => key === run.account.id);
    return Object.fromEntries(
      (row?.buckets ?? [])
        .filter(({ amount }) => amount !== '0.00')
        .map(({ bucket, amount }) => [bucket, amount]),
    );
  };
  expect(await rowOn(fin, '2025-01-01')).toEqual({});
  expect(await rowOn(fin, '2025-02-01')).toEqual({ NOT_DUE: '4000.00' });
  expect(await rowOn(fin, '2025-02-02')).toEqual({ D1_30: '4000.00' });
  expect(await rowOn(fin, '2025-02-28')).toEqual({ NOT_DUE: '2000.00', D1_30: '4000.00' });
  expect(await rowOn(ann, '2025-03-03')).toEqual({ NOT_DUE: '2000.00', D1_30: '3000.00' });
  expect(await rowOn(fin, '2025-03-04')).toEqual({ NOT_DUE: '2000.00', D31_60: '3000.00' });
  for (const by of ['CUSTOMER', 'CONTRACT', 'REP', 'UNIT', 'TERRITORY', 'TIER']) {
    const { ageing: found } = await fin.ok<Report>(report, { asOf: '2025-03-03', by });
    const cents = (text: string) => Math.round(Number(text) * 100);
    expect(found.rows.reduce((sum, { total }) => sum + cents(total), 0)).toBe(
      cents(found.control.itemsTotal),
    );
    expect(found.rows).toHaveLength(found.rowCount);
  }
  const { ageing: mine } = await ann.ok<Report>(report, { by: 'REP' });
  expect(mine.rows.map(({ key }) => key)).toEqual([world.app.idOf('ann')]);
  expect(mine.control).toMatchObject({ unallocated: null, ties: true });
  expect(await sup.refusal(report, { by: 'REP' })).toBe('auth.forbidden');
});

test('REC-6: a report of a past day asked as it was booked then leaves out what was booked later for it', async () => {
  const run = await teller.running('2025-01-02');
  world.app.setTime('2025-03-10');
  await teller.delivered(run, '10', '2025-01-03');
  const asked = `query ($asOf: LocalDate, $bookedBy: LocalDate) {
    ageing(asOf: $asOf, bookedBy: $bookedBy, by: CUSTOMER) { bookedBy rows { key total } control { ties } } }`;
  const on = async (bookedBy?: LocalDate) => {
    const { ageing: found } = await (
      await world.app.as('fin')
    ).ok<{ ageing: { bookedBy: string | null; rows: { key: string; total: string }[]; control: object } }>(
      asked,
      { asOf: '2025-03-10', bookedBy },
    );
    expect(found.control).toEqual({ ties: true });
    expect(found.bookedBy).toBe(bookedBy ?? null);
    return found.rows.find(({ key }) => key === run.account.id)?.total;
  };
  expect(await on()).toBe('4000.00');
  world.app.setTime('2025-03-20');
  // found on the 20th: the money had come in on the 9th, the delivery note of the 4th had lain in a drawer
  await teller.pay(run.account, '1000.00', '2025-03-09');
  await teller.delivered(run, '5', '2025-03-04');
  expect(await on()).toBe('5000.00');
  expect(await on('2025-03-10')).toBe('4000.00');
  expect(await on('2025-03-20')).toBe('5000.00');
  expect(await on('2025-03-09')).toBeUndefined();
});

test('REC-6: whatever happens in whatever order, every past day ties out, no row is negative, and copies equal facts', async () => {
  const step = fc.record({
    act: fc.constantFrom('deliver', 'pay', 'bounce', 'credit'),
    back: fc.integer({ min: 0, max: 80 }),
    size: fc.integer({ min: 1, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
      const run = await teller.running('2025-01-02');
      const today: LocalDate = '2025-05-02';
      world.app.setTime(today);
      const receipts: string[] = [];
      const items: string[] = [];
      for (const { act, back, size } of steps) {
        const on = addDays(today, -back);
        // what the rules refuse is part of the history too
        if (act === 'deliver') items.push((await teller.delivered(run, String(size), on)).id);
        if (act === 'pay') receipts.push((await teller.pay(run.account, `${size * 300}.00`, on)).id);
        if (act === 'bounce')
          await fin.send(moneyActs.reverse, { input: { receiptId: receipts.at(-1) ?? '', on, reason: 'x' } });
        if (act === 'credit')
          await fin.send(moneyActs.credit, {
            input: { receivableId: items.at(-1) ?? '', amount: `${size * 50}.00`, on, reason: 'x' },
          });
      }
      const ctx = await world.app.contextOf('fin');
      for (let month = 0; month < 5; month += 1) {
        const found = await ageing(ctx, {
          asOf: addMonths('2025-01-31', month),
          by: 'CUSTOMER',
          page: { number: 1, size: 200 },
        });
        expect(found.control.ties).toBe(true);
        for (const { buckets } of found.rows)
          for (const { amount } of buckets) expect(amount).toBeGreaterThanOrEqual(0);
        expect(found.control.unallocated).toBeGreaterThanOrEqual(0);
      }
      expect(await receivablesIntegrity(ctx)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
