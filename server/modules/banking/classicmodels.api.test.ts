import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RequestContext } from '../../core/context';
import { readInteger } from '../../core/persistence';
import { useTestApp, TEST_PASSWORD } from '../../testing/create-test-app';
import { importSet, type ImportSet } from '../imports';
import { describeWith, sampleFolder, takeOver } from '../imports/sample-company.fixture';
import { receivablesIntegrity } from '../receivables';
import { bankTeller, csvOf } from './banking.fixture';
import { plainMatching, plainPayments } from './classicmodels.fixture';
import { bankProposals, postBankLine } from '.';

const world = useTestApp('2026-03-02T09:00:00+08:00');
const folder = sampleFolder('classicmodels');

describeWith(folder)('the payments of the sample company classicmodels, as files of a bank', () => {
  let ctx: RequestContext;
  beforeAll(async () => {
    const text = readFileSync(resolve('scripts/import-sets/classicmodels.json'), 'utf8');
    const { receipts: _left, ...set } = JSON.parse(text) as ImportSet;
    const company = world.app.units.get('Demarc');
    if (!company) throw new Error('no company');
    ctx = await takeOver(world.app);
    await importSet(ctx, set, folder ?? '', { company, password: TEST_PASSWORD });
    await world.app.addPeople({ fin: { roles: ['FINANCE'] } });
  }, 420_000);

  test('BANK-1, BANK-2: three overlapping files bring each payment once, its customer is found, and it pays what the files say', async () => {
    const bank = bankTeller(world.app);
    const fin = await world.app.as('fin');
    const payments = plainPayments(folder ?? '');
    const customers = new Map<string, string>();
    let before = 0;
    for (const until of ['2003-12-31', '2004-06-30', '2005-12-31']) {
      const known = payments.filter(({ day }) => day <= until);
      const { lines } = await bank.imported(
        fin,
        csvOf(
          known.map(({ day, amount, name, number }) => ({ day, amount, payer: name, reference: number })),
        ),
      );
      expect(lines).toHaveLength(known.length - before);
      before = known.length;
      for (const { id: lineId, version, reference } of lines) {
        const [best] = await bankProposals(ctx, lineId);
        if (!best) continue;
        customers.set(reference ?? '', best.accountId);
        const allocations = best.items.flatMap(({ receivable, amount }) =>
          amount ? [{ receivableId: receivable.id, amount }] : [],
        );
        const part = { accountId: best.accountId, amount: best.amount, allocations, allocateRest: false };
        await postBankLine(ctx, { lineId, version, parts: [part] });
      }
    }
    const names = (await ctx.db.query('SELECT id, name FROM account')) as { id: string; name: string }[];
    const nameOf = new Map(names.map(({ id, name }) => [id, name]));
    const wrong = payments.filter(({ number, name }) => nameOf.get(customers.get(number) ?? '') !== name);
    expect(wrong).toEqual([]);

    const rows = (await ctx.db.query(
      `SELECT receipt.reference AS payment, contract.number AS orderNumber, SUM(part.amount) AS paid
         FROM receipt_allocation part JOIN receipt ON receipt.id = part.receiptId
         JOIN contract ON contract.id = part.contractId GROUP BY receipt.id, receipt.reference, contract.id, contract.number`,
    )) as { payment: string; orderNumber: string; paid: unknown }[];
    const found = new Map(rows.map((row) => [`${row.payment}/${row.orderNumber}`, readInteger(row.paid)]));
    expect(found.size).toBeGreaterThan(250);
    expect(found).toEqual(plainMatching(folder ?? ''));
    expect(await receivablesIntegrity(world.app.system())).toEqual([]);
  }, 180_000);
});
