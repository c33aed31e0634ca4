import { inTransaction } from '../core/transaction';
import { AuditEntry } from '../modules/audit';
import { AccountMerge } from '../modules/merges';
import { readIdentity } from '../modules/accounts';
import { act, mutation } from '../testing/acts';
import { PortalBench } from '../testing/browser';
import { aCustomer, hireCompany } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';

let app: TestApp;
let portal: PortalBench;
const ids: string[] = [];

beforeAll(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
  for (const name of ['湖北腾越建筑有限公司', '腾越建设集团有限公司']) {
    const account = await aCustomer(app, 'ann', name);
    const { nameKey, brandKey, pinyinKey } = readIdentity({ name }).name;
    await inTransaction(app.system(), (tx) =>
      tx.db.query('UPDATE account SET nameKey = ?, brandKey = ?, pinyinKey = ? WHERE id = ?', [
        nameKey,
        brandKey,
        pinyinKey,
        account.id,
      ]),
    );
    ids.push(account.id);
  }
  await act(await app.as('ann'), mutation('addContact', 'AddContactInput', 'id'), {
    accountId: ids[1],
    name: '何总',
    phone: '13912345678',
  });
  portal = await PortalBench.open(app);
});
afterAll(async () => {
  await portal?.close();
  await app?.close();
});

const standing = () => app.database.reader.countBy(AccountMerge, { openKey: 1 });

test('ARC-2: a manager merges a suspected pair and takes it back, in Chinese by mouse', async () => {
  const { page, context, faults, quiet } = await portal.signIn('max', 'zh');
  await page.goto(`${portal.base}/duplicates`);
  await page.getByRole('button', { name: '合并' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('联系人').first().waitFor();
  await dialog.locator('textarea').first().fill('同一家公司');
  await dialog.getByRole('button', { name: '合并' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  expect(await standing()).toBe(1);
  const [merge] = await app.database.reader.findBy(AccountMerge, { openKey: 1 });
  await page.goto(`${portal.base}/accounts/${merge?.mergedId}/show`);
  await page.getByText('已并入').first().waitFor();
  await page.getByRole('tab', { name: '归属与经过' }).click();
  await page.getByRole('button', { name: '撤销合并' }).click();
  await page.getByRole('dialog').locator('textarea').first().fill('其实是两家');
  await page.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await quiet();
  expect(await standing()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test('ARC-2: the same in English by keyboard', async () => {
  const { page, context, faults } = await portal.signIn('max', 'en');
  await page.goto(`${portal.base}/duplicates`);
  await page.getByRole('button', { name: 'Merge' }).first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Contacts').first().waitFor();
  await dialog.locator('textarea').first().focus();
  await page.keyboard.type('one firm');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const [merge] = await app.database.reader.findBy(AccountMerge, { openKey: 1 });
  expect(merge?.reason).toBe('one firm');
  await page.goto(`${portal.base}/accounts/${merge?.survivorId}/show`);
  await page.getByRole('tab', { name: 'Ownership and history' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Undo the merge' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('textarea').first().focus();
  await page.keyboard.type('two firms');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await standing()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test('ARC-3: supply sees a mask, reveals it with a reason, and the trail keeps both', async () => {
  const { page, context, faults } = await portal.signIn('sup', 'zh');
  await page.goto(`${portal.base}/accounts/${ids[1]}/show`);
  await page.getByRole('tab', { name: '联系人' }).click();
  await page.getByText('***78').waitFor();
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByRole('dialog').locator('textarea').first().fill('车到工地联系不上');
  await page.getByRole('dialog').getByRole('button', { name: '查看' }).click();
  await page.getByText('13912345678').waitFor();
  const [logged] = await app.database.reader.findBy(AuditEntry, { event: 'account.contact_revealed' });
  expect([logged?.actorId, logged?.reason]).toEqual([app.idOf('sup'), '车到工地联系不上']);
  expect(faults).toEqual([]);
  await context.close();
});
