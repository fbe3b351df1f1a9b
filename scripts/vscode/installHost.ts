import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder';
import type { HostSpec } from './hostTable';
import { installRipgrep } from './installRipgrep';
import { npm } from './npm';
import { replaceNativeModules } from './replaceNativeModules';
import { runCommand } from './runCommand';

/** An installed VS Code server. All paths are absolute. */
export interface Host {
  spec: HostSpec;
  /** The Node binary that runs it. */
  node: string;
  /** The script that is VS Code's server and its command line. */
  serverMain: string;
}

/** Raised when the steps below change, so that older installs are replaced. */
const recipe = 2;

/** Built-in extensions that no test needs: assistants, large and busy at start. */
const unwantedExtensions = ['copilot', 'mermaid-markdown-features'];

/** Dependencies of those, and of remote features that no test uses; together 250 MB. */
const unwantedPackages = ['@github/copilot-sdk', '@microsoft/mxc-sdk', '@devcontainers/cli'];

/**
 * Installs a VS Code server from the npm registry into the cache, or finds it there. What is in
 * the cache is complete: an install is put together beside it and then moved into place.
 * @param say gets progress, one line a step.
 * @throws Error with one line that names the step that failed.
 */
export async function installHost(spec: HostSpec, say: (line: string) => void): Promise<Host> {
  const folder = join(cacheFolder(), `vscode-${spec.vscode}`);
  if (await isComplete(folder, spec)) return hostIn(folder, spec);
  if (!['linux', 'darwin'].includes(process.platform)) {
    throw new Error(
      `the registry's VS Code runs on Linux and macOS only; set CLOUDCALL_VSCODE to a desktop VS Code`,
    );
  }
  await mkdir(cacheFolder(), { recursive: true });
  await removeLeftovers();
  const started = Date.now();
  say(`VS Code ${spec.vscode}: installing from the npm registry (once; about a minute)`);
  const building = join(cacheFolder(), `building-${spec.vscode}-${process.pid}`);
  try {
    await mkdir(building, { recursive: true });
    await build(building, spec, say);
    await writeFile(join(building, 'complete.json'), stampOf(spec));
    await rm(folder, { recursive: true, force: true });
    await rename(building, folder).catch(async (error: unknown) => {
      // Another process may have finished the same install first; its result serves as well.
      if (!(await isComplete(folder, spec))) throw error;
    });
  } catch (error) {
    throw new Error(`VS Code ${spec.vscode} could not be installed: ${(error as Error).message}`);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  say(`VS Code ${spec.vscode}: installed in ${Math.round((Date.now() - started) / 1000)} s`);
  return hostIn(folder, spec);
}

async function build(folder: string, spec: HostSpec, say: (line: string) => void): Promise<void> {
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const vscode = join(folder, 'vscode');
  const withNode = (async () => {
    await mkdir(join(folder, 'node'), { recursive: true });
    await writeFile(join(folder, 'node', 'package.json'), '{ "private": true }\n');
    await npm(['install', `${nodePackage}@${spec.node}`], join(folder, 'node'));
  })();
  const withServer = (async () => {
    const archive = (
      await npm(['pack', '--silent', `code-server@${spec.codeServer}`], folder)
    ).trim();
    await mkdir(vscode);
    // code-server's own wrapper and its dependencies are left out: the tests start VS Code itself.
    const inside = ['--strip-components=3', 'package/lib/vscode'];
    await runCommand('tar', ['-xzf', join(folder, archive), '-C', vscode, ...inside]);
    await rm(join(folder, archive));
    await trim(vscode);
    say(`VS Code ${spec.vscode}: unpacked, installing its dependencies`);
    await npm(['install', '--omit=dev', '--legacy-peer-deps'], vscode);
    await npm(['install', '--omit=dev', '--legacy-peer-deps'], join(vscode, 'extensions'));
  })();
  await Promise.all([withNode, withServer]);
  await replaceNativeModules(vscode);
  await installRipgrep(vscode);
}

/** Takes out what the tests never start, which halves the download and the start of a window. */
async function trim(vscode: string): Promise<void> {
  for (const name of unwantedExtensions) {
    await rm(join(vscode, 'extensions', name), { recursive: true, force: true });
  }
  const file = join(vscode, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of unwantedPackages) delete manifest.dependencies[name];
  await writeFile(file, JSON.stringify(manifest, null, 2));
}

function hostIn(folder: string, spec: HostSpec): Host {
  const nodePackage = `node-${process.platform}-${process.arch}`;
  return {
    spec,
    node: join(folder, 'node', 'node_modules', nodePackage, 'bin', 'node'),
    serverMain: join(folder, 'vscode', 'out', 'server-main.js'),
  };
}

function stampOf(spec: HostSpec): string {
  const { codeServer, node } = spec;
  const { platform, arch } = process;
  return `${JSON.stringify({ recipe, codeServer, node, platform, arch })}\n`;
}

async function isComplete(folder: string, spec: HostSpec): Promise<boolean> {
  const stamp = join(folder, 'complete.json');
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === stampOf(spec);
}

/** Removes what installs that were killed left behind; young ones may belong to a live process. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cacheFolder())) {
    if (!name.startsWith('building-')) continue;
    const folder = join(cacheFolder(), name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > 3_600_000) await rm(folder, { recursive: true, force: true });
  }
}
