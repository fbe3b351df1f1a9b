import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVscodeTests } from './vscode/runAll';

// `npm test`: builds, checks and tests everything, from types to mouse and keyboard in VS Code.
// Every step runs, whatever failed before it, except that nothing is tested without a build.
// Options: --no-vscode leaves out the tests in VS Code and those of the site, which need a browser; --update-screenshots takes README's pictures anew.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = process.execPath;
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const script = (name: string, ...args: string[]): string[] => [
  '--import',
  'tsx',
  join(root, 'scripts', `${name}.ts`),
  ...args,
];

interface Step {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
}

const CHECKS: readonly Step[] = [
  { title: 'types', command: bin('tsc'), args: ['-b'] },
  { title: 'lint and format', command: bin('biome'), args: ['check', '.'] },
  { title: 'dead code', command: bin('knip'), args: [] },
  {
    title: 'code that only tests use',
    command: bin('knip'),
    args: ['--production', '--include', 'files,exports,types'],
  },
  { title: 'catalogue', command: node, args: script('catalog') },
  { title: 'manifest', command: node, args: script('manifest', '--check') },
  { title: 'rule pages', command: node, args: script('ruleDocs', '--check') },
  { title: 'unit and process tests', command: bin('vitest'), args: ['run'] },
];

const options = process.argv.slice(2);
const failed: string[] = [];
let passed = 0;

main().catch((error: unknown) => {
  console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const unknown = options.find((each) => !/^--(no-vscode|update-screenshots)$/.test(each));
  if (unknown !== undefined) throw new Error(`${unknown}: unknown option`);
  // Packaging builds first: the bundles that the process tests run, and the .vsix for VS Code.
  if (run({ title: 'build and package', command: node, args: script('package') })) {
    for (const step of CHECKS) run(step);
    if (!options.includes('--no-vscode')) {
      run({ title: 'site', command: node, args: script('testSite') });
      await testInVscode();
    }
  }
  console.log(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}`);
  console.log(`steps: ${passed} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}

/** Runs one step on this terminal; returns whether it passed. */
function run({ title, command, args }: Step): boolean {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const result: SpawnSyncReturns<Buffer> = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.error) console.error(`cloudcall: cannot run ${command}: ${result.error.message}`);
  return finish(title, started, result.status === 0);
}

async function testInVscode(): Promise<void> {
  console.log('\n── VS Code');
  const started = Date.now();
  const counts = await runVscodeTests({
    vsix: join(root, 'out', 'wechat-cloudcall.vsix'),
    updateScreenshots: options.includes('--update-screenshots'),
  });
  finish('VS Code', started, counts.failed === 0);
}

function finish(title: string, started: number, isGood: boolean): boolean {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${isGood ? '✓' : '✖'} ${title} (${seconds} s)`);
  if (isGood) passed += 1;
  else failed.push(title);
  return isGood;
}
