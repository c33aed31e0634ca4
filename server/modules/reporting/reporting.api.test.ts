import { money } from '../../../shared/money';
import { aCustomer, aLead, aRunningContract, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { postReceipt, recordDelivery } from '../receivables';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.create('2026-01-10T09:00:00+08:00');
  await hireCompany(app);
  const fin = await app.contextOf('fin');
  for (const [rep, number] of [
    ['ann', 'A-1'],
    ['sue', 'S-1'],
  ] as const) {
    const account = await aCustomer(app, rep);
    await aLead(app, rep, account, { state: 'REGISTERED' });
    const { contract, lineId } = await aRunningContract(app, account, rep, {
      signedOn: '2026-01-02',
      number,
    });
    await recordDelivery(await app.contextOf('sup'), {
      contractId: contract.id,
      lineId,
      deliveredOn: '2026-01-03',
      quantityMilli: 100_000,
      signedBy: 'x',
    });
    await postReceipt(fin, {
      accountId: account.id,
      instrument: 'BANK',
      receivedOn: '2026-01-05',
      amount: money(5_000_000),
      allocateRest: true,
    });
  }
  app.setTime('2026-03-02');
});
afterAll(() => app.close());

interface Line {
  item: string;
  count: number;
  amount: string | null;
  resource: string;
  filter: Record<string, unknown>;
}
const TODAY = '{ today { item count amount resource filter } }';
const linesOf = async (who: string): Promise<Line[]> =>
  (await (await app.as(who)).ok<{ today: Line[] }>(TODAY)).today;

test.each(['ann', 'max', 'vip', 'fin', 'mark', 'sup', 'off', 'leg', 'aud', 'admin'])(
  'RPT-6: every number on the Today page of %s opens exactly the rows that add up to it',
  async (who) => {
    for (const line of await linesOf(who)) {
      if (line.item === 'PLANS_MISSING' || line.item === 'CONTRACTS_TO_COMPUTE') continue;
      const one = line.resource.replace(/ies$/, 'y').replace(/s$/, '');
      const type = `${one.charAt(0).toUpperCase()}${one.slice(1)}Filter`;
      const query = `query ($filter: ${type}) { ${line.resource}(filter: $filter) { total } }`;
      const answer = await (
        await app.as(who)
      ).ok<Record<string, { total: number }>>(query, { filter: line.filter });
      expect([line.item, answer[line.resource]?.total]).toEqual([line.item, line.count]);
    }
  },
);

test('RPT-1: a manager sees the subtree, the director the whole, with its worth', async () => {
  const overdue = async (who: string) => (await linesOf(who)).find((line) => line.item === 'OVERDUE_ITEMS');
  // 100 m³ at 400.00, of which 50,000.00 came in: more than was owed, so nothing is open
  expect(await overdue('max')).toBeUndefined();
  const account = await aCustomer(app, 'ann');
  const { contract, lineId } = await aRunningContract(app, account, 'ann', { signedOn: '2026-01-02' });
  await recordDelivery(await app.contextOf('sup'), {
    contractId: contract.id,
    lineId,
    deliveredOn: '2026-01-03',
    quantityMilli: 10_000,
    signedBy: 'x',
  });
  expect(await overdue('max')).toMatchObject({ count: 1, amount: '4000.00' });
  expect(await overdue('moe')).toBeUndefined();
  expect(await overdue('vip')).toMatchObject({ count: 1, amount: '4000.00' });
});

test("RPT-1: the company's year ties to the ledger", async () => {
  const { companyFigures: figures } = await (
    await app.as('vip')
  ).ok<{
    companyFigures: {
      delivered: string;
      collected: string;
      open: string;
      openToSalesBp: number;
      months: { delivered: string }[];
    };
  }>('{ companyFigures { delivered collected open openToSalesBp months { month delivered collected } } }');
  const cents = (text: string): number => Math.round(Number(text) * 100);
  expect(figures.months.reduce((sum, month) => sum + cents(month.delivered), 0)).toBe(
    cents(figures.delivered),
  );
  expect(figures.openToSalesBp).toBe(Math.round((cents(figures.open) * 10_000) / cents(figures.delivered)));
  expect(await (await app.as('ann')).refusal('{ companyFigures { open } }')).toBe('auth.forbidden');
});
