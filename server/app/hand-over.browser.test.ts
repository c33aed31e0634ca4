import { PortalBench } from '../testing/browser';
import { aCustomer, aLead, aRunningContract, hireCompany } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';
import { Account } from '../modules/accounts';

let app: TestApp;
let portal: PortalBench;
beforeAll(async () => {
  app = await TestApp.create(new Date().toISOString());
  await hireCompany(app);
  for (const rep of ['ann', 'sue']) {
    const account = await aCustomer(app, rep, `${rep} 建设`);
    await aLead(app, rep, account);
    await aRunningContract(app, account, rep, { signedOn: '2026-01-05' });
  }
  portal = await PortalBench.open(app);
});
afterAll(async () => {
  await portal?.close();
  await app?.close();
});

async function ownerOf(name: string): Promise<string | null> {
  const { ownerId } = await app.database.reader.findOneByOrFail(Account, { name });
  return [...app.users].find(([, { id }]) => id === ownerId)?.[0] ?? null;
}

test('TER-10: the wizard in Chinese by mouse: who, what, how, preview, done, and undone', async () => {
  const { page, context, faults, quiet } = await portal.signIn('vip', 'zh');
  await page.goto(`${portal.base}/handovers`);
  await page.getByRole('combobox', { name: '移交人' }).fill('ann');
  await page.getByRole('option', { name: /ann/ }).click();
  await page.getByText('ann 名下').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('combobox', { name: '接手人' }).fill('bo');
  await page.getByRole('option', { name: /^bo/ }).click();
  await page.getByLabel('移交原因').fill('离职');
  await page.getByRole('button', { name: '预览' }).click();
  await page.getByText('移交后，ann 名下没有任何业务。').waitFor();
  await page.getByRole('button', { name: '执行移交（3 项）' }).click();
  await page
    .getByText(/还可撤销/)
    .first()
    .waitFor();
  expect(await ownerOf('ann 建设')).toBe('bo');
  await quiet();
  await page.getByRole('button', { name: '撤销移交' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销移交' }).click();
  await page.getByText('已恢复 3 项').first().waitFor();
  expect(await ownerOf('ann 建设')).toBe('ann');
  expect(faults).toEqual([]);
  await context.close();
});

test('TER-10: the wizard in English by keyboard, left half-way and gone on with', async () => {
  const { page, context, faults, quiet } = await portal.signIn('vip', 'en');
  await page.goto(`${portal.base}/handovers?from=${app.idOf('sue')}`);
  await page.getByText('Held by sue').waitFor();
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('With customers go').waitFor();
  await page.goto(`${portal.base}/handovers`);
  await page.getByText('With customers go').waitFor();
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  const successor = page.getByRole('combobox', { name: 'Successor' });
  await successor.focus();
  await page.keyboard.type('moe');
  // the list is asked for what was typed
  await quiet();
  await page.getByRole('option', { name: /^moe/ }).waitFor();
  await page.getByRole('option').nth(1).waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('Reason').focus();
  await page.keyboard.type('moves to another region');
  await page.getByRole('button', { name: 'Preview' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('After this, nothing remains with sue.').waitFor();
  await quiet();
  await page.getByRole('button', { name: 'Hand over 3 records' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Can be undone for').first().waitFor();
  expect(await ownerOf('sue 建设')).toBe('moe');
  expect(faults).toEqual([]);
  await context.close();
});
