import AxeBuilder from '@axe-core/playwright';
import { role as roleVocabulary } from '../../shared/vocabulary/identity';
import { PortalBench } from '../testing/browser';
import { aCustomer, aRunningContract, hireCompany } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';
import { recordDelivery } from '../modules/receivables';

let app: TestApp;
let portal: PortalBench;
beforeAll(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
  await app.addPeople(
    Object.fromEntries(roleVocabulary.list.map((role) => [`only-${role.toLowerCase()}`, { roles: [role] }])),
  );
  const account = await aCustomer(app, 'ann', '岚川建设');
  const { contract, lineId } = await aRunningContract(app, account, 'ann', { signedOn: '2026-01-05' });
  const supply = await app.contextOf('sup');
  await recordDelivery(supply, {
    contractId: contract.id,
    lineId,
    deliveredOn: '2026-01-10',
    quantityMilli: 500_000,
    signedBy: 'x',
  });
  portal = await PortalBench.open(app);
});
afterAll(async () => {
  await portal?.close();
  await app?.close();
});

// every role in Chinese; in English those who between them see every page
const walks = [
  ...roleVocabulary.list.map((role) => [role, 'zh'] as const),
  ...(['REP', 'SALES_DIRECTOR', 'FINANCE', 'ADMIN'] as const).map((role) => [role, 'en'] as const),
];
describe('the menu', () => {
  test.each(walks)(
    'ORG-2: %s in %s signs in and every page of the own menu opens without a fault or a foreign request',
    async (role, language) => {
      const { page, context, foreign, faults, quiet } = await portal.signIn(
        `only-${role.toLowerCase()}`,
        language,
      );
      const links = await page.evaluate<string[]>(
        "[...new Set([...document.querySelectorAll('nav a[href], [role=menu] a[href], a[role=menuitem]')].map((a) => a.getAttribute('href')))]",
      );
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        await page.locator(`a[href="${link}"]`).first().click();
        await quiet();
        const body = (await page.locator('main, #main-content, body').first().innerText()).trim();
        expect([link, body.length > 0]).toEqual([link, true]);
        expect([link, /resources\.|\bundefined\b|NaN/.exec(body)?.[0] ?? null]).toEqual([link, null]);
        // names of people and firms may be Chinese; what the portal itself says is not
        if (language === 'en')
          expect([link, /客户|业务员|合同|状态|金额|日期/.exec(body)?.[0] ?? null]).toEqual([link, null]);
      }
      expect(foreign).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

test('a wrong password is told, in both languages, and does not sign in', async () => {
  for (const [language, words] of [
    ['zh', '用户名或密码错误'],
    ['en', 'Wrong user name or password'],
  ] as const) {
    const { page, context } = await portal.window(language);
    await page.goto(`${portal.base}/login`);
    await page.fill('input[name=username]', 'ann');
    await page.fill('input[name=password]', 'not the password');
    await page.click('button[type=submit]');
    await page.getByText(words).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/login');
    await context.close();
  }
});

test('what the role may not open says so', async () => {
  const { page, context } = await portal.signIn('only-supply', 'en');
  await page.goto(`${portal.base}/visits/week`);
  await page.getByRole('heading', { name: 'This page is not open to you', level: 2 }).waitFor();
  await context.close();
});

test.each([
  [
    'light',
    'only-sales_director',
    ['/', '/accounts', '/leads', '/collisionCases', '/visits/week', '/contracts', '/ageing'],
  ],
  ['dark', 'ann', ['/', '/visits/mine', '/leads/check', '/contracts']],
] as const)('WCAG: no serious finding of axe in the %s theme', async (scheme, who, paths) => {
  const { page, context, quiet } = await portal.signIn(who, 'zh');
  if (scheme === 'dark') {
    await page.evaluate(
      "localStorage.setItem(Object.keys(localStorage).find((name) => name.endsWith('.theme')) ?? 'RaStoredemarc.theme', '\"dark\"')",
    );
  }
  for (const path of paths) {
    await page.goto(`${portal.base}${path}`);
    await quiet();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect([path, serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)]).toEqual([
      path,
      [],
    ]);
  }
  await context.close();
});

test("a rep's pages fit a phone of 360 px", async () => {
  const { page, context, quiet } = await portal.signIn('ann', 'zh', { width: 360, height: 740 });
  for (const path of ['/', '/visits/mine', '/leads/check', '/leads', '/accounts', '/contracts']) {
    await page.goto(`${portal.base}${path}`);
    await quiet();
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect([path, over <= 0]).toEqual([path, true]);
  }
  await context.close();
});
