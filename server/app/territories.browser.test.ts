import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { PortalBench, type Window } from '../testing/browser';
import { TestApp } from '../testing/create-test-app';
import { freshName } from '../testing/customer-names';
import { Account, createAccount } from '../modules/accounts';
import { createTerritory, saveTerritoryRule } from '../modules/territories';

const LONG = 180_000;

let app: TestApp;
let portal: PortalBench;
const opened: Window[] = [];
beforeAll(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await app.addPeople({
    director: { roles: ['SALES_DIRECTOR'] },
    ann: { roles: ['REP'] },
    eve: { roles: ['REP'] },
  });
  const ctx = await app.contextOf('director');
  const place = await createTerritory(ctx, { code: 'HB', name: '湖北' });
  await saveTerritoryRule(ctx, {
    territoryId: place.id,
    ownerId: app.idOf('ann'),
    regionPrefixes: ['42'],
  });
  for (let n = 0; n < 2; n += 1)
    await createAccount(ctx, { name: freshName(), customerType: 'CONTRACTOR', regionCode: '420106' });
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

async function sit(language: 'zh' | 'en'): Promise<Page> {
  const window = await portal.signIn('director', language);
  opened.push(window);
  return window.page;
}

const owners = async (): Promise<(string | null)[]> =>
  (await app.database.reader.find(Account)).map((account) => account.ownerId);
const held = (name: string): string[] => [app.idOf(name), app.idOf(name)];
const seen = (where: Page | Locator, text: string | RegExp): Promise<void> =>
  where.getByText(text).first().waitFor();
const button = (where: Page | Locator, name: string | RegExp): Locator =>
  where.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
const sideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

test(
  'TER-3: with the mouse, in Chinese: a draft is drawn, simulated, confirmed, run and rolled back',
  async () => {
    const page = await sit('zh');
    const dialog = page.getByRole('dialog');
    await page.getByRole('menuitem', { name: '区域方案', exact: true }).click();
    await button(page, '起草方案').first().click();
    await dialog.getByRole('textbox', { name: '方案名称' }).fill('春季划片');
    await button(dialog, '起草方案').click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, '与现行规则完全相同。');

    await button(page, '修改规则').click();
    await dialog.getByRole('combobox', { name: '归谁负责' }).fill('eve');
    await page.getByRole('option', { name: 'eve' }).first().click();
    await seen(dialog, '匹配：地区代码以 42 开头的客户');
    await button(dialog, '修改规则').click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, '地区代码以 42 开头的客户，归 eve 负责');
    expect(await sideways(page)).toBe(false);

    await page.getByRole('link', { name: '模拟', exact: true }).click();
    await button(page, '确认模拟结果').click();
    await seen(dialog, '确认已核对这 2 户变动');
    await button(dialog, '确认模拟结果').click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, '模拟结果已确认，可以执行');
    expect(await sideways(page)).toBe(false);
    expect(await owners()).toEqual(held('ann'));

    await button(page, '执行：移动 2 户').click();
    await dialog.getByRole('textbox', { name: '原因' }).fill('春季调整');
    await button(dialog, '执行').click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, '2026-03-05 的分配');
    await seen(page, '春季调整');
    expect(await owners()).toEqual(held('eve'));
    expect(await sideways(page)).toBe(false);

    await button(page, '回退').click();
    await dialog.getByRole('textbox', { name: '原因' }).fill('划错了');
    await button(dialog, '预览').click();
    await seen(dialog, '可恢复 2 户；0 户不能恢复。');
    await button(dialog, '确认执行').click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, '已回退');
    expect(await owners()).toEqual(held('ann'));
  },
  LONG,
);

test(
  'TER-3: with the keyboard, in English: the same walk without the mouse',
  async () => {
    const page = await sit('en');
    const dialog = page.getByRole('dialog');
    const enter = async (where: Locator): Promise<void> => {
      await where.waitFor();
      await where.focus();
      await page.keyboard.press('Enter');
    };
    await enter(page.getByRole('menuitem', { name: 'Map versions', exact: true }));
    await enter(button(page, 'Draw a draft').first());
    await dialog.getByRole('textbox', { name: 'Name of the draft' }).waitFor();
    await page.keyboard.type('Spring map');
    await enter(button(dialog, 'Draw a draft'));
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, 'Exactly the rules in force.');

    await enter(button(page, 'Change the rule'));
    await dialog.getByRole('combobox', { name: 'Owner' }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('eve');
    await page.getByRole('option', { name: 'eve' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await enter(button(dialog, 'Change the rule'));
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, 'Accounts whose region begins with 42 belong to eve');

    await enter(page.getByRole('link', { name: 'Simulate', exact: true }));
    await enter(button(page, 'Confirm what was seen'));
    await seen(dialog, 'You looked at these 2 moves.');
    await enter(button(dialog, 'Confirm what was seen'));
    await dialog.waitFor({ state: 'hidden' });
    await enter(button(page, 'Run: move 2'));
    await dialog.getByRole('textbox', { name: 'Reason' }).focus();
    await page.keyboard.type('spring');
    await enter(button(dialog, 'Run'));
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, 'Run of 2026-03-05');
    expect(await owners()).toEqual(held('eve'));
    expect(await sideways(page)).toBe(false);

    await enter(button(page, 'Roll back'));
    await dialog.getByRole('textbox', { name: 'Reason' }).first().focus();
    await page.keyboard.type('wrong');
    await enter(button(dialog, 'Preview'));
    await seen(dialog, '2 accounts go back; 0 cannot.');
    await enter(button(dialog, 'Do it'));
    await dialog.waitFor({ state: 'hidden' });
    await seen(page, 'Rolled back');
    expect(await owners()).toEqual(held('ann'));
  },
  LONG,
);

test(
  'WCAG: no serious finding of axe on the pages of the map',
  async () => {
    const window = await portal.signIn('director', 'zh');
    opened.push(window);
    for (const path of ['/territories', '/territoryModels', '/territories/assign', '/territories/reports']) {
      await window.page.goto(`${portal.base}${path}`);
      await window.quiet();
      expect(await sideways(window.page)).toBe(false);
      const { violations } = await new AxeBuilder({ page: window.page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect([path, serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)]).toEqual([
        path,
        [],
      ]);
    }
  },
  LONG,
);
