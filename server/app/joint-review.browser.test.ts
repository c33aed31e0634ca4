import type { Locator, Page } from 'playwright-core';
import { money } from '../../shared/money';
import { Contract } from '../modules/contracts';
import { draftPriceList, releasePriceList, savePriceRows } from '../modules/prices';
import { PortalBench, type Window } from '../testing/browser';
import { aCustomer, aLead, hireCompany } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';

const TODAY = '2026-03-05';
const LONG = 240_000;

let app: TestApp;
let portal: PortalBench;
const opened: Window[] = [];
beforeAll(async () => {
  app = await TestApp.create(`${TODAY}T09:00:00+08:00`);
  await hireCompany(app);
  const draft = await draftPriceList(await app.contextOf('mark'), { note: 'spring' });
  const saved = await savePriceRows(await app.contextOf('mark'), {
    id: draft.id,
    version: draft.version,
    rows: [{ product: 'C30', unit: 'm³', guidePrice: money(40_000), floorPrice: money(35_000) }],
  });
  await releasePriceList(await app.contextOf('vip'), {
    id: saved.id,
    version: saved.version,
    effectiveFrom: TODAY,
  });
  portal = await PortalBench.open(app);
});
afterAll(async () => {
  const faults = opened.flatMap((window) => [...window.faults, ...window.foreign]);
  await Promise.all(opened.map(({ context }) => context.close()));
  await portal?.close();
  await app?.close();
  expect(faults).toEqual([]);
});

async function sit(username: string, language: 'zh' | 'en'): Promise<Page> {
  const window = await portal.signIn(username, language);
  opened.push(window);
  return window.page;
}
const press = (where: Page | Locator, name: string): Promise<void> =>
  where.getByRole('button', { name, exact: true }).click();
const seen = (where: Page | Locator, text: string | RegExp): Promise<void> =>
  where.getByText(text).first().waitFor();
const write = (where: Page | Locator, label: string, value: string): Promise<void> =>
  where.getByRole('textbox', { name: label }).first().fill(value);

/** Opens the act's dialog, fills it in and confirms it; gone is the dialog only when the act was done. */
async function act(page: Page, button: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
  await press(page, button);
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  await press(dialog, button);
  await dialog.waitFor({ state: 'hidden' });
}
const say =
  (choice: string, reason: string, says: string) =>
  async (dialog: Locator): Promise<void> => {
    await dialog.getByRole('radio', { name: choice, exact: true }).check();
    await write(dialog, reason, says);
  };

test(
  'CON-1, CRE-3, CRE-4: applied for, refused below the floor, granted by the VP, reviewed by three, decided, signed: seven steps by five people',
  async () => {
    const account = await aCustomer(app, 'ann', '江湾建设');
    await aLead(app, 'ann', account);
    const ann = await sit('ann', 'en');
    await ann.goto(`${portal.base}/contracts/create`);
    await ann.getByRole('combobox', { name: 'From the lead' }).fill(account.name);
    await ann.getByRole('option', { name: account.name }).first().click();
    await write(ann, 'Project', 'Riverside tower');
    await write(ann, 'Product', 'C30');
    await write(ann, 'Quantity', '1,000');
    await write(ann, 'Price', '345');
    await press(ann, 'Save');
    await ann.getByRole('heading', { name: 'Riverside tower' }).first().waitFor();
    await seen(ann, 'A price is below its floor');
    await seen(ann, '13.75 %');
    await act(ann, 'Hand in');
    const { id } = await app.database.reader.findOneByOrFail(Contract, { projectName: 'Riverside tower' });
    const page = `${portal.base}/contracts/${id}/show`;

    // the manager cannot let it pass
    const max = await sit('max', 'zh');
    await max.goto(page);
    await seen(max, '有产品低于底价');
    await press(max, '经理审批');
    const refused = max.getByRole('dialog');
    await say('通过', '原因', '价格可以')(refused);
    await press(refused, '经理审批');
    await seen(refused.getByRole('alert'), 'C30 单价 345.00 元低于底价 350.00 元，须先由分管副总批准该价格');
    await seen(refused.getByRole('alert'), 'CRE-4');
    await press(refused, '取消');

    // the VP can, and it shows who did and why
    const vip = await sit('vip', 'en');
    await vip.goto(page);
    await act(vip, 'Decide on the price below the floor', say('Pass', 'Reason', 'opens the river bank'));
    await seen(vip, /were granted by vip on 2026-03-05: opens the river bank/);

    await max.reload();
    await seen(max, '低于底价的价格已由 vip 于 2026-03-05 批准');
    await act(max, '经理审批', say('通过', '原因', '副总已批准价格'));
    await seen(max, '会审中');

    await act(max, '发表意见', say('同意', '原因', '客户需要稳定'));
    for (const name of ['mark', 'fin']) {
      const department = await sit(name, 'en');
      await department.goto(page);
      await seen(department, 'Below the floor');
      await act(department, 'Give the verdict', say('Yes', 'Reason', `${name} agrees`));
      await department.getByRole('button', { name: 'Give the verdict' }).waitFor({ state: 'detached' });
    }
    await vip.reload();
    await seen(vip, 'fin agrees');
    await act(vip, 'Decide as VP', say('Pass', 'Reason', 'agreed'));
    await seen(vip, 'Approved');

    const office = await sit('mark', 'zh');
    await office.goto(page);
    await act(office, '登记签订');
    await seen(office, /已签订：HT-2026-\d{4}/);

    const signed = await app.database.reader.findOneByOrFail(Contract, { id });
    expect(signed).toMatchObject({ state: 'SIGNED', belowFloor: true, priceGrantedById: app.idOf('vip') });
    expect(signed.priceListId).not.toBeNull();
  },
  LONG,
);
