import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHost, newestHost } from './hostTable';
import { installBrowser } from './installBrowser';
import { installHost } from './installHost';
import { openWorkbench, type Workbench } from './openWorkbench';
import { readLaunchArguments } from './readLaunchArguments';
import { type Server, startServer } from './startServer';

/** The launcher's own exit codes; any other is the suite's. */
const exitCodes = { cannotStart: 70, timedOut: 71, interrupted: 72 };

/** What the in-host suites put before their own lines; all else only goes to console.log's file. */
const testMark = 'cloudcall-test: ';

let server: Server | undefined;
let workbench: Workbench | undefined;
let ending = false;

/** Runs one suite: `CLOUDCALL_VSCODE_VERSION` names the host, see readLaunchArguments for the rest. */
async function launch(): Promise<void> {
  const wanted = readLaunchArguments(process.argv.slice(2));
  const { CLOUDCALL_VSCODE_VERSION: version, CLOUDCALL_RESTRICTED: restricted } = process.env;
  const host = await installHost(version ? findHost(version) : newestHost, console.log);
  const browser = await installBrowser(console.log);
  const seconds = Number(process.env.CLOUDCALL_SUITE_SECONDS) || 900;
  setTimeout(() => {
    console.error(`launcher: the suite did not end within ${seconds} s`);
    void end(exitCodes.timedOut);
  }, seconds * 1000);
  server = await startServer(host, {
    dataFolder: wanted.dataFolder,
    extensionsFolder: wanted.extensionsFolder,
    restricted: restricted === '1',
  });
  workbench = await openWorkbench(server, {
    browser,
    ...wanted,
    onExit: (code) => void end(code),
    onLog: (type, line) => {
      appendFileSync(join(wanted.dataFolder, 'console.log'), `${type}: ${line}\n`);
      if (line.startsWith(testMark)) console.log(`  ${line.slice(testMark.length)}`);
    },
  });
}

/** Leaves a picture where the suite failed, takes everything down and exits. */
async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  if (code !== 0 && workbench && server) {
    const path = join(server.logFile, '..', 'failure.png');
    await workbench.page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
  }
  await workbench?.close().catch(() => undefined);
  await server?.stop();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void end(exitCodes.interrupted));
}
launch().catch((error: unknown) => {
  console.error(`launcher: ${error instanceof Error ? error.message : error}`);
  void end(exitCodes.cannotStart);
});
