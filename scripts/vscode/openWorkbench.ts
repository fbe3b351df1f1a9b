import { type Browser, chromium, type Page } from 'playwright-core';
import type { Server } from './startServer';

/** What a workbench page shows. */
export interface WorkbenchOptions {
  /** The browser's absolute path. */
  browser: string;
  /** A folder, or a .code-workspace file; absolute. */
  open: string;
  /** Extension under development: absolute folder. */
  extensionDevelopmentPath?: string;
  /** The in-host suite's module; absolute. */
  extensionTestsPath?: string;
  /**
   * The display language that extensions see, in VS Code's spelling (`zh-cn`): `en` when absent.
   * VS Code's own texts stay English, since their translations are not in the registry's package.
   */
  language?: string | undefined;
  /** Window size in CSS pixels. */
  size?: { width: number; height: number };
  /** Device pixels for a CSS pixel: 1 when absent. */
  scale?: number;
  /** Called on the suite's end with its exit code. */
  onExit?: (code: number) => void;
  /** Called for every line that the suite or an extension under test writes on its console. */
  onLog?: (type: string, line: string) => void;
}

/** An open workbench. */
export interface Workbench {
  page: Page;
  close(): Promise<void>;
}

/** The flags with which Chromium starts as root, without a graphics card and without a network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Milliseconds that a browser, a page and what is looked for in it may take on a busy machine. */
const PATIENCE = 180_000;

/**
 * Opens the server's workbench in headless Chromium. What is looked for in its page is waited for
 * three minutes, where nothing else is said.
 * @throws Error when the browser cannot be started or the page does not load.
 */
export async function openWorkbench(server: Server, options: WorkbenchOptions): Promise<Workbench> {
  const browser: Browser = await chromium.launch({
    executablePath: options.browser,
    args: flags,
    timeout: PATIENCE,
  });
  try {
    const page = await browser.newPage({
      viewport: options.size ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      locale: options.language ?? 'en',
    });
    page.setDefaultTimeout(PATIENCE);
    if (options.language) await page.addInitScript({ content: pretend(options.language) });
    await page.exposeFunction('codeAutomationExit', (code: number) => options.onExit?.(code));
    await page.exposeFunction('codeAutomationLog', (type: string, parts: unknown[]) =>
      options.onLog?.(type, parts.map(asText).join(' ')),
    );
    page.on('pageerror', (error) => options.onLog?.('error', `page error: ${error.message}`));
    await page.goto(workbenchAddress(server.port, options), { waitUntil: 'commit' });
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The page's address: the payload names what to load, in the form that VS Code's web page reads. */
export function workbenchAddress(
  port: number,
  options: Pick<WorkbenchOptions, 'open' | 'extensionDevelopmentPath' | 'extensionTestsPath'>,
): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  for (const key of ['extensionDevelopmentPath', 'extensionTestsPath'] as const) {
    const path = options[key];
    if (path) payload.push([key, remote(path)]);
  }
  const kind = options.open.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: options.open, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** A script for the page: fixes the variable in which a language pack would leave its name. */
function pretend(language: string): string {
  const property = `{ get: () => ${JSON.stringify(language)}, set: () => {} }`;
  return `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', ${property});`;
}

function asText(part: unknown): string {
  return typeof part === 'string' ? part : JSON.stringify(part);
}
