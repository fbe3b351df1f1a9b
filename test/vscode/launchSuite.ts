import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowser } from '../../scripts/vscode/installBrowser';
import type { Host } from '../../scripts/vscode/installHost';
import { openWorkbench, type Workbench } from '../../scripts/vscode/openWorkbench';
import { type Server, startServer } from '../../scripts/vscode/startServer';
import type { SuiteWindow } from './editor';

/** What the in-host suites put before their own lines; all else only goes to console.log's file. */
const TEST_MARK = 'cloudcall-test: ';

/** Milliseconds that a suite may take. */
const PATIENCE = 900_000;

/**
 * Runs an in-host suite in a VS Code from the npm registry, its window in a headless browser.
 * Everything is taken down in the end; where the suite failed, `failure.png` is left beside its log.
 * @throws Error with one line when the suite fails, does not end, or cannot be started.
 */
export async function launchSuite(host: Host, suite: SuiteWindow): Promise<void> {
  const { dataFolder, extensionsFolder, restricted, env, say } = suite;
  const browser = await installBrowser(say);
  const server = await startServer(host, { dataFolder, extensionsFolder, restricted, env });
  try {
    await untilItEnds(server, browser, suite);
  } finally {
    await server.stop();
  }
}

async function untilItEnds(server: Server, browser: string, suite: SuiteWindow): Promise<void> {
  let workbench: Workbench | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (what: string): void => reject(new Error(`the suite ${what}`));
      timer = setTimeout(() => fail(`did not end within ${PATIENCE / 1000} s`), PATIENCE);
      openWorkbench(server, {
        ...suite,
        browser,
        onExit: (code) => (code === 0 ? resolve() : fail(`ended with ${code}`)),
        onLog: (type, line) => {
          appendFileSync(join(suite.dataFolder, 'console.log'), `${type}: ${line}\n`);
          if (line.startsWith(TEST_MARK)) suite.say(line.slice(TEST_MARK.length));
        },
      }).then((opened) => {
        workbench = opened;
      }, reject);
    });
  } catch (error) {
    const path = join(suite.dataFolder, 'failure.png');
    await workbench?.page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
    await workbench?.close().catch(() => undefined);
  }
}
