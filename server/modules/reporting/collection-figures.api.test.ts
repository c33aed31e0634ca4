import ExcelJS from 'exceljs';
import request from 'supertest';
import { localDate, type LocalDate } from '../../../shared/local-date';
import { castOf, aCustomer, aRunningContract, type Cast } from '../../testing/contract-world';
import { useTestApp, type Client } from '../../testing/create-test-app';
import { moneyTeller } from '../../testing/money-acts';

const world = useTestApp('2025-01-02T09:00:00+08:00');
let cast: Cast;

/** Two reps of two units deliver and are paid over eight months, each month differently; one payment bounces. */
beforeAll(async () => {
  cast = await castOf(world.app);
  const teller = moneyTeller(world.app, cast);
  const on = (day: LocalDate) => world.app.setTime(day);
  for (const rep of ['ann', 'sue']) {
    on('2025-01-02');
    const account = await aCustomer(world.app, rep);
    const run = await aRunningContract(world.app, account, rep, { signedOn: '2025-01-02' });
    for (const month of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const day = localDate(`2025-0${month}-15`);
      on(day);
      await teller.delivered(run, String(month + (rep === 'ann' ? 3 : 1)), day);
      if (month % 3 !== 0) await teller.pay(account, `${month * 300}.00`, day);
    }
  }
  on('2025-09-10');
});

interface Month {
  readonly month: string;
  readonly endsOn: string;
  readonly opening: string;
  readonly billed: string;
  readonly closing: string;
  readonly notDue: string;
  readonly balanceDsoTenths: number | null;
  readonly countBackDsoTenths: number;
  readonly countBackSteps: readonly { taken: string; daysTenths: number }[];
  readonly effectivenessBp: number | null;
}
interface Figures {
  readonly months: readonly Month[];
  readonly units: readonly { unitId: string; name: string; last: Month }[];
}
const MONTH =
  'month endsOn opening billed closing notDue balanceDsoTenths countBackDsoTenths countBackSteps { taken daysTenths } effectivenessBp';
const figuresOf = async (client: Client, unitId: string | null = null): Promise<Figures> =>
  (
    await client.ok<{ collectionFigures: Figures }>(
      `query ($unitId: ID) { collectionFigures(unitId: $unitId) { months { ${MONTH} } units { unitId name last { ${MONTH} } } } }`,
      { unitId },
    )
  ).collectionFigures;
const cents = (text: string): number => Math.round(Number(text) * 100);

test('REC-6: closings and what is not due are those of the ageing of the same day, for every month', async () => {
  const { months } = await figuresOf(cast.fin);
  expect(months.map(({ month }) => month)).toHaveLength(12);
  for (const { endsOn, closing, notDue } of months) {
    const { ageing } = await cast.fin.ok<{
      ageing: { totals: { bucket: string; amount: string }[] };
    }>('query ($asOf: LocalDate) { ageing(asOf: $asOf, by: CUSTOMER) { totals { bucket amount } } }', {
      asOf: endsOn,
    });
    const sum = ageing.totals.reduce((all, { amount }) => all + cents(amount), 0);
    const young = ageing.totals.find(({ bucket }) => bucket === 'NOT_DUE')?.amount ?? '0.00';
    expect([endsOn, cents(closing), notDue]).toEqual([endsOn, sum, young]);
  }
});

test('REC-6: each month opens as the one before closed; the formulas hold with the numbers shown', async () => {
  const { months } = await figuresOf(cast.fin);
  for (const [at, month] of months.entries()) {
    if (at > 0) expect(month.opening).toBe(months[at - 1]?.closing);
    const [opening, billed, closing, notDue] = [
      cents(month.opening),
      cents(month.billed),
      cents(month.closing),
      cents(month.notDue),
    ];
    const collectable = opening + billed - notDue;
    if (collectable > 0)
      expect(month.effectivenessBp).toBe(Math.round(((opening + billed - closing) * 10_000) / collectable));
    expect(month.countBackSteps.reduce((sum, { daysTenths }) => sum + daysTenths, 0)).toBe(
      month.countBackDsoTenths,
    );
  }
});

test('REC-6: units add up to the whole; a unit by itself is what the whole says of it; sight narrows', async () => {
  const { units, months } = await figuresOf(cast.fin);
  const last = months.at(-1);
  expect(units.reduce((sum, unit) => sum + cents(unit.last.closing), 0)).toBe(cents(last?.closing ?? ''));
  for (const unit of units) {
    const own = await figuresOf(cast.fin, unit.unitId);
    expect(own.months.at(-1)).toEqual(unit.last);
  }
  const mine = await figuresOf(cast.ann);
  expect(mine.units.map(({ name }) => name)).toEqual(['North 1']);
  expect(mine.months.at(-1)).toEqual(units.find(({ name }) => name === 'North 1')?.last);
  expect(await cast.sup.refusal('{ collectionFigures { asOf } }')).toBe('auth.forbidden');
  expect(await cast.fin.refusal('{ collectionFigures(unitId: "none") { asOf } }')).toBe('common.not_found');
});

test('RPT-6: the workbook states what it is of, and holds the months and units shown', async () => {
  const { units, months } = await figuresOf(cast.fin);
  const answer = await request(world.app.server)
    .get(`/reports/collection.xlsx?language=en&unitId=${units[0]?.unitId ?? ''}`)
    .set('Cookie', cast.fin.cookie)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.body as never);
  const sheet = book.getWorksheet('Collection');
  expect(sheet?.getRow(1).getCell(2).value).toBe(units[0]?.name);
  expect(sheet?.getRow(7 + months.length).getCell(4).value).toBe(Number(units[0]?.last.closing));
  const refused = await request(world.app.server)
    .get('/reports/collection.xlsx')
    .set('Cookie', cast.sup.cookie);
  expect(refused.status).toBe(403);
});
