import { localDate } from '../../../shared/local-date';
import type { RequestContext } from '../../core/context';
import { readInteger } from '../../core/persistence';
import { useTestApp } from '../../testing/create-test-app';
import { ageing, receivablesIntegrity } from '../receivables';
import { plainBooks } from './classicmodels.fixture';
import { describeWith, sampleFolder, takeSample, taken } from './sample-company.fixture';
import { oddFindings, type ImportedSet } from '.';

const world = useTestApp('2026-03-02T09:00:00+08:00');
const folder = sampleFolder('classicmodels');

describeWith(folder)('the sample company classicmodels', () => {
  let ctx: RequestContext;
  let imported: ImportedSet;
  let books: ReturnType<typeof plainBooks>;
  let numberOf: ReadonlyMap<string, string>;
  beforeAll(async () => {
    ({ ctx, imported } = await takeSample(world.app, 'classicmodels'));
    books = plainBooks(folder ?? '');
    numberOf = new Map([...imported.accounts].map(([number, { account }]) => [account.id, number]));
  }, 420_000);

  test('is taken in and its sums tie', async () => {
    expect(taken(imported)).toMatchObject({ accounts: 122, receipts: 273, contracts: 320 });
    expect(await receivablesIntegrity(world.app.system())).toEqual([]);
  });

  test.each(['2003-06-30', '2004-06-30', '2004-11-30', '2005-05-31', '2006-01-01', '2026-03-02'])(
    'REC-6: its ageing per customer on %s is that worked out from its files',
    async (day) => {
      const { rows, rowCount, control } = await ageing(ctx, { asOf: localDate(day), by: 'CUSTOMER' });
      const found = new Map(
        rows.map((row) => [numberOf.get(row.key), row.buckets.map(({ amount }) => Number(amount))]),
      );
      expect(found.size).toBeGreaterThan(3);
      expect(found).toEqual(books.ageing(day));
      expect(rowCount).toBe(found.size);
      expect(control).toMatchObject({ ties: true, unallocated: books.unallocated(day) });
    },
  );

  test('REC-1: what each of its payments pays is that worked out from its files', async () => {
    const rows = (await ctx.db.query(
      `SELECT receipt.reference AS payment, contract.number AS orderNumber, SUM(part.amount) AS paid
         FROM receipt_allocation part JOIN receipt ON receipt.id = part.receiptId
         JOIN contract ON contract.id = part.contractId GROUP BY receipt.id, receipt.reference, contract.id, contract.number`,
    )) as { payment: string; orderNumber: string; paid: unknown }[];
    const found = new Map(rows.map((row) => [`${row.payment}/${row.orderNumber}`, readInteger(row.paid)]));
    expect(found.size).toBeGreaterThan(250);
    expect(found).toEqual(books.paid);
  });

  test.each([
    ['2003-06-30', 20],
    ['2004-11-30', 40],
    ['2005-05-31', 40],
    ['2026-03-02', 20],
  ])(
    'on %s those who owe more than %d %% of their credit limit are those who do by the files',
    async (day, percent) => {
      const { rows } = await ageing(ctx, { asOf: localDate(day), by: 'CUSTOMER' });
      const limits = new Map(
        [...imported.accounts.values()].map((row) => [row.account.id, row.creditLimit ?? 0]),
      );
      const over = rows.filter(({ key, total }) => total * 100 > (limits.get(key) ?? 0) * percent);
      expect(over.length).toBeGreaterThan(0);
      expect(over.map(({ key }) => numberOf.get(key)).sort()).toEqual(books.overLimit(day, percent));
    },
  );

  test('nobody owes more than the limit today, neither by the files nor by what the import tells', async () => {
    const told = (await oddFindings(ctx, imported)).filter(({ kind }) => kind === 'OVER_CREDIT_LIMIT');
    expect([told, books.overLimit('2026-03-02', 100)]).toEqual([[], []]);
  });
});
