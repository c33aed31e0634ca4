import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { TEST_PASSWORD, type TestApp } from './create-test-app';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A signed-in browser window and everything it asked for outside the own host or complained about. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly foreign: string[];
  readonly faults: string[];
  /** Waits until the page has asked for nothing for a moment: everything that will be shown is there. */
  quiet(): Promise<void>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Follows what a page has asked for and not yet got. */
function quietOf(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = Date.now();
  const answered = (request: Request): void => {
    open.delete(request);
    last = Date.now();
  };
  page.on('request', (request) => {
    // the line on which changes are heard stays open as long as the page
    if (request.resourceType() === 'eventsource') return;
    open.add(request);
    last = Date.now();
  });
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  return async () => {
    const until = Date.now() + 15_000;
    // a page that is loaded anew is empty until its script runs
    await page.locator('main').first().waitFor();
    await pause(60);
    while (open.size > 0 || Date.now() - last < 120) {
      if (Date.now() > until)
        throw new Error(`still waiting for ${[...open].map((request) => request.url()).join(' ')}`);
      await pause(20);
    }
  };
}

/** The built portal served by the product itself, seen through a real Chromium. */
export class PortalBench {
  private constructor(
    private readonly http: Server,
    private readonly browser: Browser,
    readonly base: string,
  ) {}

  static async open(app: TestApp): Promise<PortalBench> {
    const http = createServer(app.app.express);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: flags });
    return new PortalBench(http, browser, `http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  }

  async window(language: 'zh' | 'en', size = { width: 1280, height: 900 }): Promise<Window> {
    const context = await this.browser.newContext({
      viewport: size,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    });
    const page = await context.newPage();
    const foreign: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      // the browser's own pages, like the one that shows a PDF, come from the browser
      if (!url.startsWith(this.base) && !/^(data|blob|chrome|chrome-extension):/.test(url)) foreign.push(url);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    // two windows on two busy cores: patience, not an expectation
    page.setDefaultTimeout(40_000);
    return { page, context, foreign, faults, quiet: quietOf(page) };
  }

  /** Signs a person in through the login page. */
  async signIn(
    username: string,
    language: 'zh' | 'en',
    size?: { width: number; height: number },
  ): Promise<Window> {
    const window = await this.window(language, size);
    const { page } = window;
    await page.goto(`${this.base}/login`);
    await page.fill('input[name=username]', username);
    await page.fill('input[name=password]', TEST_PASSWORD);
    await page.click('button[type=submit]');
    await page.waitForURL((url) => !url.pathname.endsWith('/login'));
    await page.getByRole('menu').first().or(page.getByRole('banner')).first().waitFor();
    return window;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }
}
