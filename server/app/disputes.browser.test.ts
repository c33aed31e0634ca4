import type { Locator, Page } from 'playwright-core';
import { addDays, type LocalDate } from '../../shared/local-date';
import { PortalBench, type Window } from '../testing/browser';
import { aCustomer, hireCompany } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';
import { freshName } from '../testing/customer-names';
import type { Account } from '../modules/accounts';
import { CollisionCase } from '../modules/leads';
import { planVisit, submitWeekPlan, WeekPlan } from '../modules/visits';

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

async function sit(username: string, language: 'zh' | 'en'): Promise<Page> {
  const window = await portal.signIn(username, language);
  opened.push(window);
  return window.page;
}
const plan = async (who: string, account: Account, visitOn: LocalDate) =>
  (
    await planVisit(await app.contextOf(who), {
      accountId: account.id,
      visitOn,
      slot: 'AM',
      purpose: 'ORDER',
      goal: 'order',
    })
  ).visit;

describe('two at one customer', () => {
  /** Opens the rep's own week and is there only once what others change in it will be heard. */
  async function openWeek(page: Page, monday: LocalDate): Promise<void> {
    const heard = page.waitForResponse((answer) =>
      decodeURIComponent(answer.url()).includes(`visits:${monday}`),
    );
    await page.goto(`${portal.base}/visits/mine?week=${monday}`);
    expect((await heard).status()).toBe(200);
  }

  test.each([
    ['ann', 'bo', '2026-03-16'],
    ['bo', 'ann', '2026-03-23'],
  ] as const)(
    'COLL-2: on the open week of %s appears, without loading it anew, what %s plans at the same customer',
    async (watcher, planner, monday) => {
      const account = await aCustomer(app, planner, freshName());
      await plan(watcher, account, addDays(monday, 1));
      const [watching, planning] = [await sit(watcher, 'zh'), await sit(planner, 'en')];
      await openWeek(watching, monday);
      const card = watching.getByRole('link').filter({ hasText: account.name });
      await card.waitFor();
      const met = card.getByText('同周同客户: North 1的同事，');
      expect(await met.count()).toBe(0);
      await watching.evaluate('document.body.dataset.opened = "once"');

      await planning.goto(`${portal.base}/visits/mine?week=${monday}`);
      const day = addDays(monday, 2);
      await planning.getByRole('button', { name: `Plan a visit on ${day}` }).click();
      const dialog = planning.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Account' }).fill(account.name);
      await planning.getByRole('option', { name: account.name }).first().click();
      await dialog.getByRole('textbox', { name: 'Goal' }).fill('the second phase');
      await dialog.getByRole('button', { name: 'Plan a visit', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });

      await met.filter({ hasText: day.slice(5) }).waitFor();
      // who it is stays with the superiors
      expect(await watching.getByRole('main').innerText()).not.toMatch(new RegExp(`\\b${planner}\\b`));
      expect(await watching.evaluate('document.body.dataset.opened')).toBe('once');
    },
    LONG,
  );
});

describe('the meeting', () => {
  const MONDAY = '2026-03-09';
  const planOf = (who: string) =>
    app.database.reader.findOneByOrFail(WeekPlan, { repId: app.idOf(who), weekStart: MONDAY });
  const handIn = async (who: string): Promise<void> => {
    const { id, version } = await planOf(who);
    await submitWeekPlan(await app.contextOf(who), id, version);
  };
  /** Goes by Tab, as somebody without a mouse does, until the element has the focus. */
  async function tabTo(page: Page, element: Locator): Promise<void> {
    await element.waitFor();
    for (let stop = 0; stop < 80; stop += 1) {
      if (await element.evaluate((node) => node === node.ownerDocument.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached by Tab');
  }
  const enter = async (page: Page, element: Locator): Promise<void> => {
    await tabTo(page, element);
    await page.keyboard.press('Enter');
  };

  test(
    'VIS-4, COLL-4: without a mouse the manager returns the week in conflict, rules the case and freezes the weeks',
    async () => {
      const [account, other] = [
        await aCustomer(app, 'ann', freshName()),
        await aCustomer(app, 'bo', freshName()),
      ];
      await plan('ann', account, '2026-03-10');
      const intruding = await plan('bo', account, '2026-03-11');
      await plan('bo', other, '2026-03-12');
      await handIn('ann');
      await handIn('bo');
      const max = await sit('max', 'en');
      const dialog = max.getByRole('dialog');
      await max.goto(`${portal.base}/visits/meeting?week=${MONDAY}`);
      const current = max.locator('[aria-current=true]').filter({ hasText: 'in conflict' });
      await max.locator('[aria-current=true]').waitFor();
      // down the list to the week of bo, which is to be changed
      for (let step = 0; step < 20; step += 1) {
        if ((await current.filter({ hasText: 'bo' }).count()) > 0) break;
        await max.keyboard.press('j');
      }
      await current.filter({ hasText: 'bo' }).waitFor();
      await max.keyboard.press('r');
      await tabTo(max, dialog.getByRole('textbox', { name: 'Reason' }));
      await max.keyboard.type('Ann is there this week');
      await enter(max, dialog.getByRole('button', { name: 'Return' }));
      await dialog.waitFor({ state: 'hidden' });
      expect((await planOf('bo')).state).toBe('RETURNED');

      // the week of ann still meets the visit: from here to the cases
      await current.filter({ hasText: 'ann' }).waitFor();
      await max.keyboard.press('o');
      const row = max.getByRole('row').filter({ hasText: account.name });
      await enter(max, row.getByRole('link').first());
      await enter(max, max.getByRole('button', { name: 'Rule', exact: true }));
      await tabTo(max, dialog.getByRole('textbox', { name: 'Reason' }));
      await max.keyboard.type('Ann has held it all along');
      await enter(max, dialog.getByRole('button', { name: 'Rule', exact: true }));
      await dialog.waitFor({ state: 'hidden' });
      await max.getByText('Primary ann').first().waitFor();
      expect(
        await app.database.reader.findOneByOrFail(CollisionCase, { accountId: account.id }),
      ).toMatchObject({
        state: 'RULED',
        outcome: 'PRIMARY_WITH_ASSISTANTS',
        rulingReason: 'Ann has held it all along',
      });

      await (
        await app.as('bo')
      ).ok('mutation ($id: ID!) { cancelVisit(id: $id) { id } }', { id: intruding.id });
      await handIn('bo');
      await max.goto(`${portal.base}/visits/meeting?week=${MONDAY}`);
      await max.getByRole('button', { name: 'Freeze all clean ones (2)' }).waitFor();
      await max.keyboard.press('F');
      await enter(max, dialog.getByRole('button', { name: 'Freeze', exact: true }));
      await dialog.waitFor({ state: 'hidden' });
      expect([(await planOf('ann')).state, (await planOf('bo')).state]).toEqual(['FROZEN', 'FROZEN']);
    },
    LONG,
  );
});
