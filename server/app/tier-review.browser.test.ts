import { money } from '../../shared/money';
import { PortalBench, type Window } from '../testing/browser';
import { aCustomer, aRunningContract, hireCompany } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';
import { Account } from '../modules/accounts';

let app: TestApp;
let portal: PortalBench;
beforeAll(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
  for (let at = 1; at <= 5; at += 1) {
    const account = await aCustomer(app, 'ann', `岚川建设${at}`);
    await aRunningContract(app, account, 'ann', {
      signedOn: '2026-01-05',
      lines: [{ product: 'C30', quantityMilli: at * 1_000_000, unitPrice: money(40_000) }],
    });
  }
  portal = await PortalBench.open(app);
});
afterAll(async () => {
  await portal?.close();
  await app?.close();
});

const tierOf = async (name: string): Promise<string> =>
  (await app.database.reader.findOneByOrFail(Account, { name })).tier;

async function open(language: 'zh' | 'en'): Promise<Window> {
  const window = await portal.signIn('vip', language);
  await window.page.goto(`${portal.base}/tiers`);
  await window.quiet();
  return window;
}

test('TIER-3: a review in Chinese by mouse: started, one customer moved with a reason, accepted', async () => {
  const { page, context, faults, quiet } = await open('zh');
  await page.getByRole('button', { name: '发起评审' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发起评审' }).click();
  const strategic = page.getByRole('region', { name: '战略客户' });
  await strategic.getByText('岚川建设5').waitFor();
  await page.getByRole('button', { name: '移动 岚川建设1' }).click();
  await page.getByRole('menuitem', { name: '移到战略客户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill('集团重点工程');
  await dialog.getByRole('button', { name: '移到战略客户' }).click();
  await strategic.getByText('岚川建设1').waitFor();
  await quiet();
  await page.getByRole('button', { name: '采纳评审' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '采纳评审' }).click();
  await page.getByText('没有待决定的评审').waitFor();
  expect(await Promise.all([1, 5, 2].map((at) => tierOf(`岚川建设${at}`)))).toEqual([
    'STRATEGIC',
    'STRATEGIC',
    'GENERAL',
  ]);
  expect(faults).toEqual([]);
  await context.close();
});

test('TIER-3: the next review in English by keyboard: moved by menu, accepted; the decision above stands', async () => {
  const { page, context, faults, quiet } = await open('en');
  await page.getByRole('button', { name: 'Start a review' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Start a review' }).focus();
  await page.keyboard.press('Enter');
  const important = page.getByRole('region', { name: 'Important' });
  await page.getByRole('region', { name: 'Strategic' }).getByText('岚川建设1').waitFor();
  await quiet();
  await page.getByRole('button', { name: 'Move 岚川建设2' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Move to Important' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').focus();
  await page.keyboard.type('a port is to come');
  await dialog.getByRole('button', { name: 'Move to Important' }).focus();
  await page.keyboard.press('Enter');
  await important.getByText('岚川建设2').waitFor();
  await quiet();
  await page.getByRole('button', { name: 'Accept', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('No review is open').waitFor();
  expect([await tierOf('岚川建设1'), await tierOf('岚川建设2')]).toEqual(['STRATEGIC', 'IMPORTANT']);
  expect(faults).toEqual([]);
  await context.close();
});
