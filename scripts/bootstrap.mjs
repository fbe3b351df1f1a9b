// Runs one of the project's TypeScript scripts, after installing the npm packages where they are
// missing or older than the lockfile. Plain JavaScript, because nothing is installed before it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script = 'setup', ...args] = process.argv.slice(2);

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`cloudcall: Node 20 or newer is needed here, this is ${process.version}`);
  process.exit(2);
}

const stamp = join(root, 'node_modules', '.cloudcall-lock');
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing npm packages …');
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  writeFileSync(stamp, lock);
}
run(process.execPath, ['--import', 'tsx', join(root, 'scripts', `${script}.ts`), ...args]);

/** @param {string} command @param {string[]} parameters */
function run(command, parameters) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: command.endsWith('.cmd'),
  });
  if (error) console.error(`cloudcall: cannot run ${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
