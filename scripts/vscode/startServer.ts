import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from './installHost';
import { userSettings } from './userSettings';

/** How a server is started. */
export interface ServerOptions {
  /** Folder for its user data and logs; made where missing. */
  dataFolder: string;
  /** Folder of installed extensions; inside `dataFolder` when absent. */
  extensionsFolder?: string;
  /** Whether workspace trust is on, so that a new folder opens in restricted mode. */
  restricted?: boolean;
  /** Added to this process's environment. */
  env?: Readonly<Record<string, string>>;
  /** User settings on top of the quiet ones. */
  settings?: Readonly<Record<string, unknown>>;
}

/** A running VS Code server. */
export interface Server {
  /** Its port on 127.0.0.1. */
  port: number;
  /** Where its console output goes. */
  logFile: string;
  /** Ends it and every process that it started. */
  stop(): Promise<void>;
}

/** Milliseconds that a server may take until it listens. */
const patience = 120_000;

/**
 * Starts VS Code's server on a free port of 127.0.0.1 and waits until it listens.
 * @throws Error with one line and the log's path when it ends or stays silent.
 */
export async function startServer(host: Host, options: ServerOptions): Promise<Server> {
  const { dataFolder, restricted = false } = options;
  await mkdir(join(dataFolder, 'data', 'User'), { recursive: true });
  const settings = { 'security.workspace.trust.enabled': restricted, ...options.settings };
  await writeFile(join(dataFolder, 'data', 'User', 'settings.json'), userSettings(settings));
  const logFile = join(dataFolder, 'server.log');
  const child = spawn(
    host.node,
    [
      host.serverMain,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--server-data-dir', dataFolder],
      ...['--extensions-dir', options.extensionsFolder ?? join(dataFolder, 'extensions')],
      ...(restricted ? [] : ['--disable-workspace-trust']),
      // It would ask a login shell for its environment, which takes some people's shells seconds.
      '--force-disable-user-env',
      // Without it, recent versions ignore the payload that names the test suite.
      '--enable-smoke-test-driver',
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      // No marketplace: the tests need no network.
      env: { ...process.env, ...options.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
    },
  );
  // Detached, it would outlive this process.
  const killNow = () => signalTree(child, 'SIGKILL');
  process.once('exit', killNow);
  const stop = async () => {
    await stopTree(child);
    process.off('exit', killNow);
  };
  try {
    return { port: await listening(child, logFile), logFile, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listening(child: ChildProcess, logFile: string): Promise<number> {
  const log = createWriteStream(logFile);
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (what: string) =>
      reject(new Error(`the VS Code server ${what} (its log: ${logFile})`));
    const timer = setTimeout(() => fail('does not listen after two minutes'), patience);
    const read = (chunk: Buffer) => {
      log.write(chunk);
      said += chunk;
      const port = /agent listening on (\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', (error) => fail(`cannot be started: ${error.message}`));
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${code ?? signal}`);
    });
  });
}

/** Ends a process group: politely, and for good when two seconds later it is still there. */
async function stopTree(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalTree(child, 'SIGTERM');
  const timer = setTimeout(() => signalTree(child, 'SIGKILL'), 2000);
  await gone;
  clearTimeout(timer);
}

function signalTree({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (!pid) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // Already gone.
  }
}
