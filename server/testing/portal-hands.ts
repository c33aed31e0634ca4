import type { Locator, Page } from 'playwright-core';
import { PortalBench, type Window } from './browser';
import { hireCompany } from './contract-world';
import { TestApp } from './create-test-app';

/** A browser test that walks several pages in several persons' windows takes long on a busy machine. */
export const LONG = 180_000;

export interface PortalWorld {
  readonly app: TestApp;
  readonly portal: PortalBench;
  /** Signs a person in; the window ends with the test, which fails when the page complained or asked other hosts. */
  sit(username: string, language: 'zh' | 'en'): Promise<Page>;
}

/** The portal over an empty company whose people are hired, for all tests of a file. */
export function usePortal(now: string): PortalWorld {
  let app: TestApp | undefined;
  let portal: PortalBench | undefined;
  const opened: Window[] = [];
  const there = <T>(thing: T | undefined): T => {
    if (!thing) throw new Error('the portal opens before the first test');
    return thing;
  };
  beforeAll(async () => {
    app = await TestApp.create(now);
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
  return {
    get app() {
      return there(app);
    },
    get portal() {
      return there(portal);
    },
    async sit(username, language) {
      const window = await there(portal).signIn(username, language);
      opened.push(window);
      return window.page;
    },
  };
}

/** Opens a page by the menu, and is there: what is clicked next is not what the page before also showed. */
export async function go(page: Page, entry: string): Promise<void> {
  const item = page.getByRole('menuitem', { name: entry, exact: true });
  const path = await item.getAttribute('href');
  await item.click();
  await page.waitForURL((url) => url.pathname === path);
}

export const press = (where: Page | Locator, name: string | RegExp): Promise<void> =>
  where.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
export const dialogOf = (page: Page): Locator => page.getByRole('dialog');
export const seen = (where: Page | Locator, text: string | RegExp): Promise<void> =>
  where.getByText(text).first().waitFor();
export const write = (where: Page | Locator, label: string, value: string): Promise<void> =>
  where.getByRole('textbox', { name: label }).first().fill(value);

/** Opens the act's dialog, fills it in and confirms it; gone is the dialog only when the act was done. */
export async function act(
  page: Page,
  button: string | RegExp,
  fill: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await press(page, button);
  const dialog = dialogOf(page);
  await fill(dialog);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Types a name into a field that looks records up and takes what is offered. */
export async function pick(where: Page | Locator, page: Page, label: string, name: string): Promise<void> {
  await where.getByRole('combobox', { name: label }).fill(name);
  await page.getByRole('option', { name }).first().click();
}
