import type { Page } from 'playwright-core';
import { addDays } from '../../shared/local-date';
import { money } from '../../shared/money';
import { createAccount, type Account } from '../modules/accounts';
import { linesOf, type Contract } from '../modules/contracts';
import { Receipt, recordDelivery, receivablesIntegrity } from '../modules/receivables';
import { PortalBench, type Window } from '../testing/browser';
import { aRunningContract, hireCompany } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';
import { freshName } from '../testing/customer-names';

const LONG = 180_000;

let app: TestApp;
let portal: PortalBench;
const opened: Window[] = [];
beforeAll(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
  portal = await PortalBench.open(app);
});
afterEach(async () => {
  const faults = opened.flatMap((window) => [...window.faults, ...window.foreign]);
  await Promise.all(opened.splice(0).map(({ context }) => context.close()));
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await portal?.close();
  await app?.close();
});

interface Owing {
  readonly account: Account;
  readonly contract: Contract;
}

/** A customer with a contract and items of these many yuan. */
async function owing(...yuan: readonly number[]): Promise<Owing> {
  const given = { ownerId: app.idOf('ann'), cause: 'IMPORT' as const };
  const input = { name: freshName(), customerType: 'CONTRACTOR' as const, differentReason: 'test' };
  const account = await createAccount(app.system(), input, given);
  const { contract } = await aRunningContract(app, account, 'ann', {
    signedOn: '2026-01-05',
    lines: [{ product: 'C30', quantityMilli: 1_000_000, unitPrice: money(10_000) }],
  });
  const [line] = await linesOf(app.system(), contract.id);
  for (const [at, amount] of yuan.entries())
    await recordDelivery(await app.contextOf('sup'), {
      contractId: contract.id,
      lineId: line?.id ?? '',
      quantityMilli: amount * 10,
      deliveredOn: addDays('2026-01-10', at),
      signedBy: 'Li',
    });
  return { account, contract };
}

const seen = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const file = (rows: readonly string[]) => ({
  name: 'march.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['交易日期,收入,对方户名,摘要,流水号', ...rows, ''].join('\n')),
});

test(
  'BANK-1, BANK-2, BANK-3: finance previews and imports a statement, then posts, splits, sets aside and undoes by keys alone',
  async () => {
    const [one, two] = [await owing(5000), await owing(3000, 4000)];
    const [three, four] = [await owing(9000), await owing(9000)];
    const window = await portal.signIn('fin', 'en');
    opened.push(window);
    const { page, quiet } = window;
    await page.goto(`${portal.base}/bankStatements`);
    await page.getByRole('button', { name: 'Import a statement' }).first().click();
    await page
      .locator('input[type=file]')
      .setInputFiles(
        file([
          `2026-03-01,5000.00,${one.account.name},货款,B1`,
          `2026-03-02,7500.00,某建材经营部,代付 ${two.contract.number},B2`,
          '2026-03-03,88.00,开户行,结息,B3',
          `2026-03-04,8500.00,${three.account.name},${four.contract.number},B4`,
          '2026-03-06,1.00,明日公司,预付,B5',
        ]),
      );
    await seen(page, '4 payments, ¥21,088.00');
    await seen(page, 'The day is after today');
    await page.getByRole('button', { name: 'Import 4 payments' }).click();
    await page.getByRole('link', { name: 'Match and post' }).click();
    await page.waitForURL((url) => url.pathname === '/bank/match');
    await seen(page, '4 wait, ¥21,088.00');
    await quiet();
    const { keyboard } = page;

    // the first line as it is proposed
    await seen(page, '92 % sure');
    await keyboard.press('Enter');
    await seen(page, '3 wait, ¥16,088.00');
    await quiet();

    // the second over two customers: 7,000 to the one its number names, the rest to another
    await seen(page, 'Number of a contract, invoice, item or letter in the text');
    await keyboard.press('s');
    const left = page.getByRole('status', { name: 'Left' });
    await left.filter({ hasText: '¥0.00' }).waitFor();
    // the customer is known: the keyboard stands in the amount
    await keyboard.type('7000');
    await left.filter({ hasText: '¥500.00' }).waitFor();
    await keyboard.press('Enter');
    await left.filter({ hasText: '¥0.00' }).waitFor();
    await keyboard.type(three.account.name.slice(0, 3));
    await page.getByRole('option', { name: three.account.name, exact: true }).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await seen(page, '2 wait, ¥8,588.00');
    await quiet();

    // down and up again, then the third line is no payment of a customer
    await keyboard.press('ArrowDown');
    await page.getByRole('option', { selected: true }).filter({ hasText: three.account.name }).waitFor();
    await keyboard.press('ArrowUp');
    await page.getByRole('option', { selected: true }).filter({ hasText: '开户行' }).waitFor();
    await keyboard.press('x');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await keyboard.press('Tab');
    await keyboard.type('interest');
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, '1 wait, ¥8,500.00');
    await quiet();

    // undone it waits again, and is set aside anew; the last line is left
    await keyboard.press('u');
    await seen(page, '2 wait, ¥8,588.00');
    const receipts = await app.system().db.find(Receipt, { order: { amount: 'ASC' } });
    expect(receipts.map(({ amount, allocated }) => [amount, allocated])).toEqual([
      [50_000, 50_000],
      [500_000, 500_000],
      [700_000, 700_000],
    ]);

    // of two proposals that contradict each other Tab goes to the second, and Enter posts that one
    await quiet();
    await keyboard.press('ArrowDown');
    await seen(page, 'Something as strong speaks for another customer: look closely');
    await quiet();
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await page
      .locator('[data-proposal][aria-pressed="true"]')
      .filter({ hasText: four.account.name })
      .waitFor();
    await keyboard.press('Enter');
    await seen(page, '1 wait, ¥88.00');
    const last = await app.system().db.findOneByOrFail(Receipt, { accountId: four.account.id });
    expect([last.amount, last.allocated]).toEqual([850_000, 850_000]);
    expect(await receivablesIntegrity(app.system())).toEqual([]);
  },
  LONG,
);
