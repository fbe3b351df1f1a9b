import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite, SITE_OUTPUT } from '../../scripts/site/buildSite';
import { installBrowser } from '../../scripts/vscode/installBrowser';
import { root } from '../root';
import { brokenLinks } from './brokenLinks';
import { type ServedSite, serveSite } from './serveSite';

// Under a path of its own, as it is published: what works there works at the root of a host too.
const BASE = '/wechat-cloudcall/';
const FIRST_PAGE_BYTES = 250 * 1024;
const folder = join(root, SITE_OUTPUT);
const pictures = join(root, '.cache', 'screenshots', 'site');

let browser: Browser;
let site: ServedSite;
let context: BrowserContext;
let page: Page;
let elsewhere: string[];
let errors: string[];

beforeAll(async () => {
  buildSite(root, BASE);
  mkdirSync(pictures, { recursive: true });
  site = await serveSite(folder, BASE);
  const executablePath = await installBrowser(console.log);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath, args });
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  [elsewhere, errors] = [[], []];
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    colorScheme: 'light',
  });
  page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:')) {
      elsewhere.push(request.url());
    }
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || /hydration/i.test(message.text()))
      errors.push(message.text());
  });
});

afterEach(async () => {
  await context.close();
  expect(elsewhere, 'requests to other hosts').toEqual([]);
  expect(errors, 'errors on the page').toEqual([]);
});

/** Opens a page and waits until it reacts. */
async function open(path: string): Promise<void> {
  await page.goto(site.address + path);
  await page.waitForLoadState('networkidle');
}

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

/** How far a page is wider than the window, in pixels. */
const overflow = () =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

/** The titles that the search shows for words. */
async function search(words: string): Promise<string[]> {
  await page.locator('#local-search button').first().click();
  const box = page.locator('#localsearch-input');
  await box.fill(words);
  await page.locator('.results .result').first().waitFor();
  return page.locator('.results .result .titles').allInnerTexts();
}

it('has no link that leads nowhere', () => {
  expect(brokenLinks(folder, BASE)).toEqual([]);
});

describe('the first page', () => {
  it.each(['', 'en/', 'interfaces/', 'interfaces/subscribeMessage.send.html'])(
    '%s comes with few bytes, all from here',
    async (path) => {
      const before = site.sent();
      await open(path);
      expect(site.sent() - before).toBeLessThan(FIRST_PAGE_BYTES);
      const images = 'Math.min(...[...document.images].map((image) => image.naturalWidth))';
      expect(await page.evaluate<number>(images)).toBeGreaterThan(0);
      await picture(`first-${path.replace(/\W+/g, '-') || 'home'}`);
    },
  );
});

describe('the search', () => {
  it.each([
    ['', '内容安全', /security\.msgSecCheck/],
    ['', '程序码', /wxacode\./],
    ['', '手机号', /phonenumber\.getPhoneNumber/],
    ['', '43101', /43101/],
    ['', 'msgSec', /security\.msgSecCheck/],
    ['', '漏', /./],
    ['en/', 'phone number', /phonenumber\.getPhoneNumber/],
    ['en/', '-604101', /604101/],
  ])('on /%s finds %s', async (path, words, wanted) => {
    await open(path);
    const titles = await search(words);
    expect(titles.join('\n')).toMatch(wanted);
    if (words === '内容安全') await picture('search');
  });

  it('opens what was found', async () => {
    await open('');
    await search('wxacode.getUnlimited');
    await page.keyboard.press('Enter');
    await page.waitForURL(/interfaces\/wxacode\.getUnlimited\.html/);
    await expect.poll(() => page.locator('h1').innerText()).toContain('wxacode.getUnlimited');
  });
});

describe('the list', () => {
  const rows = () => page.locator('.interface-list li');

  it('filters by words, status, platform and category, and keeps it in the address', async () => {
    await open('interfaces/');
    const all = await rows().count();
    expect(all).toBeGreaterThan(600);
    await page.locator('.filters input').fill('小程序码');
    await expect.poll(() => rows().count()).toBeLessThan(20);
    expect(await rows().first().innerText()).toMatch(/wxacode|QRCode/i);
    await page.locator('.filters input').fill('');
    await page.locator('.filters select').nth(1).selectOption('none');
    await expect.poll(() => rows().count()).toBeLessThan(all / 2);
    expect(await rows().first().locator('.instead').innerText()).not.toBe('');
    await picture('list-without-cloud-call');
    await page.locator('.filters select').nth(2).selectOption('minigame');
    const games = await rows().count();
    await page.reload();
    await expect.poll(() => rows().count()).toBe(games);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => rows().count()).toBe(all);
    await page.locator('.filters select').first().selectOption({ index: 3 });
    await expect.poll(() => rows().count()).toBeLessThan(60);
  });

  it('leads to the pages of interfaces', async () => {
    await open('interfaces/?q=customerServiceMessage.send');
    await rows().locator('a').first().click();
    await page.waitForURL(/customerServiceMessage\.send\.html/);
  });
});

describe('a page', () => {
  const PAGE = 'interfaces/subscribeMessage.send.html';

  it('gives its call and its entry to the clipboard', async () => {
    await open(PAGE);
    const copied = async (block: number): Promise<string> => {
      const code = page.locator('.vp-doc [class*=language-]').nth(block);
      await code.hover();
      await code.locator('button.copy').click();
      return page.evaluate<string>('navigator.clipboard.readText()');
    };
    expect(await copied(0)).toMatch(/^await cloud\.openapi\.subscribeMessage\.send\(\{\n/);
    expect(JSON.parse(await copied(1))).toEqual({
      permissions: { openapi: ['subscribeMessage.send'] },
    });
    expect(await page.locator('button.copy').first().getAttribute('title')).toBe('复制代码');
  });

  it('is there in the other language', async () => {
    await open(PAGE);
    await page.locator('.VPNavBarTranslations button').hover();
    await page.locator('.VPNavBarTranslations').getByText('English').click();
    await page.waitForURL(/\/en\/interfaces\/subscribeMessage\.send\.html/);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => page.locator('h2').first().innerText()).toContain('Call');
    await picture('page-english');
  });

  it('is dark when wished, and stays so', async () => {
    await open(PAGE);
    const background = () =>
      page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await background();
    await page.locator('.VPNavBarAppearance button').click();
    await expect.poll(background).not.toBe(light);
    await page.reload();
    await expect.poll(background).not.toBe(light);
    await picture('page-dark');
  });

  it.each(['', PAGE, 'interfaces/', 'errors/', 'rules/', 'cli.html', 'guide/server-calls.html'])(
    'fits a phone: /%s',
    async (path) => {
      await page.setViewportSize({ width: 375, height: 720 });
      await open(path);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await picture(`phone-${path.replace(/\W+/g, '-') || 'home'}`);
    },
  );
});

it('asks its server for nothing that is not there', () => {
  expect(site.missing).toEqual([]);
});
