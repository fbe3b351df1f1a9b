import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sitePages } from './sitePages';

/** Where the built site lies, below the project's root. */
export const SITE_OUTPUT = 'site/dist';

/**
 * Builds the static site, after installing its generator where that is missing.
 * @param base the path that it is served under, with a slash at both ends
 * @throws Error with one line when a step failed; what is wrong is on stderr.
 */
export function buildSite(root: string, base: string): void {
  if (!/^\/(?:[\w.-]+\/)*$/.test(base)) {
    throw new Error(`--base ${base}: give a path with a slash at both ends`);
  }
  const site = join(root, 'site');
  install(site);
  const sources = join(site, '.generated');
  rmSync(sources, { recursive: true, force: true });
  for (const { path, text } of sitePages(root)) {
    const file = join(sources, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(join(sources, 'public'));
  copyFileSync(join(root, 'images', 'icon.svg'), join(sources, 'public', 'icon.svg'));
  const vitepress = join(site, 'node_modules', 'vitepress', 'bin', 'vitepress.js');
  run(process.execPath, [vitepress, 'build', site], site, { CLOUDCALL_SITE_BASE: base });
}

/** Installs the generator, which the project itself does without. */
function install(site: string): void {
  const stamp = join(site, 'node_modules', '.cloudcall-lock');
  const lock = readFileSync(join(site, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run(npm, ['ci', ...options], site);
  writeFileSync(stamp, lock);
}

function run(
  command: string,
  parameters: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): void {
  const { status, error } = spawnSync(command, parameters, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command.endsWith('.cmd'),
  });
  if (error) throw new Error(`cannot run ${command}: ${error.message}`);
  if (status !== 0)
    throw new Error(`the site could not be built (${command} ended with ${status})`);
}
