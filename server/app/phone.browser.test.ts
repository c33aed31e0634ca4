import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { PortalBench, type Window } from '../testing/browser';
import { hireCompany } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';
import { freshName } from '../testing/customer-names';
import { Lead, registerLead, releaseLead, reviewLead } from '../modules/leads';
import { PlannedVisit } from '../modules/visits';

const TODAY = '2026-03-05';
const WIDTH = 360;

let app: TestApp;
let portal: PortalBench;
const pooled = freshName();
beforeAll(async () => {
  app = await TestApp.create('2026-03-01T09:00:00+08:00');
  await hireCompany(app);
  const asBo = await app.contextOf('bo');
  const { lead } = await registerLead(asBo, { customerName: pooled, source: 'VISIT', level: 'B' });
  await reviewLead(await app.contextOf('max'), { leadId: lead.id, decision: 'APPROVE' });
  await releaseLead(asBo, { leadId: lead.id, reason: 'no time' });
  app.setTime(TODAY);
  portal = await PortalBench.open(app);
});
afterAll(async () => {
  await portal?.close();
  await app?.close();
});

const button = (where: Page | Locator, name: string): Locator =>
  where.getByRole('button', { name, exact: true });
const seen = (where: Page | Locator, text: string): Promise<void> => where.getByText(text).first().waitFor();

/** What is shown fits the width of the phone, and axe finds nothing serious in it. */
async function fits({ page, quiet }: Window): Promise<void> {
  await quiet();
  const { pathname } = new URL(page.url());
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect([pathname, wide <= WIDTH ? WIDTH : wide]).toEqual([pathname, WIDTH]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect([pathname, serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)]).toEqual([
    pathname,
    [],
  ]);
}

async function go(page: Page, entry: string): Promise<void> {
  await button(page.getByRole('banner'), '展开菜单').click();
  const item = page.getByRole('menuitem', { name: entry, exact: true });
  const path = await item.getAttribute('href');
  await item.click();
  await page.waitForURL((url) => url.pathname === path);
}

test('LEAD-2, LEAD-8, VIS-2, VIS-6: on a phone a rep checks a customer, claims it from the pool, plans a visit and reports it', async () => {
  const window = await portal.signIn('ann', 'zh', { width: WIDTH, height: 740 });
  const { page, context, faults, foreign } = window;
  const dialog = page.getByRole('dialog');
  await fits(window);

  await go(page, '先查后追');
  await page.getByRole('textbox', { name: '客户名称' }).fill(pooled);
  await button(page, '查一查').click();
  await seen(page, '在公海：可以直接认领。');
  await fits(window);

  await go(page, '公海');
  await seen(page, pooled);
  await fits(window);
  await button(page.getByRole('main'), '认领').click();
  await button(dialog, '认领').click();
  await dialog.waitFor({ state: 'hidden' });
  const claimed = await app.database.reader.findOneByOrFail(Lead, { customerName: pooled });
  expect(claimed.ownerId).toBe(app.idOf('ann'));

  await go(page, '我的一周');
  await button(page, `在 ${TODAY} 安排拜访`).click();
  await dialog.getByRole('combobox', { name: '线索' }).fill(pooled);
  await page.getByRole('option', { name: pooled }).first().click();
  await dialog.getByRole('textbox', { name: '目标结果' }).fill('谈妥一期');
  await fits(window);
  await button(dialog, '安排拜访').click();
  await dialog.waitFor({ state: 'hidden' });
  await fits(window);

  await page.getByRole('link').filter({ hasText: pooled }).first().click();
  await fits(window);
  await button(page, '填写拜访报告').click();
  await dialog.getByRole('textbox', { name: '见到谁' }).fill('李工');
  await dialog.getByRole('textbox', { name: '结果（对照目标）' }).fill('下周报价');
  await dialog.getByRole('textbox', { name: '下一步', exact: false }).first().fill('送报价单');
  await dialog.getByLabel('下一步日期').fill('2026-03-12');
  await fits(window);
  await button(dialog, '填写拜访报告').click();
  await dialog.waitFor({ state: 'hidden' });
  await seen(page, '下周报价');
  await fits(window);
  expect(await app.database.reader.countBy(PlannedVisit, { leadId: claimed.id, state: 'DONE' })).toBe(1);
  expect([...faults, ...foreign]).toEqual([]);
  await context.close();
}, 180_000);
