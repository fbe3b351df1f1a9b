import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inLanes } from './steps/inLanes';
import { runStep, type Step } from './steps/runStep';
import { typesStep } from './steps/typesStep';
import { runVscodeTests } from './vscode/runAll';

// `npm test`: builds and checks everything, and runs all tests but those that a person does not wait
// for: of the ones in VS Code one of a kind, in the newest version. `npm run test:all` (--all) runs them
// all, the site's too.
// Every step runs, whatever failed before it, except that nothing is tested without a build. What needs
// one core goes beside other steps, and is printed when it is done.
// Options: --no-vscode leaves out the tests in VS Code and those of the site, which need a browser; --update-screenshots runs all and takes README's pictures anew.

const options = process.argv.slice(2);
const takesPictures = options.includes('--update-screenshots');
const isAll = options.includes('--all') || takesPictures;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = process.execPath;
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const script = (name: string, ...args: string[]): string[] => [
  '--import',
  'tsx',
  join(root, 'scripts', `${name}.ts`),
  ...args,
];

/** What packaging builds: the bundles that tests run, and the .vsix for VS Code. */
const BUILD: Step = { title: 'build and package', command: node, args: script('package') };

/** What needs no build. */
const SOURCES: readonly Step[] = [
  typesStep(root),
  { title: 'lint and format', command: bin('biome'), args: ['check', '.'] },
];

const CHECKS: readonly Step[] = [
  { title: 'dead code', command: bin('knip'), args: [] },
  {
    title: 'code that only tests use',
    command: bin('knip'),
    args: ['--production', '--include', 'files,exports,types'],
  },
  { title: 'catalogue', command: node, args: script('catalog') },
  { title: 'manifest', command: node, args: script('manifest', '--check') },
  { title: 'rule pages', command: node, args: script('ruleDocs', '--check') },
];

/** A run of vitest.config.mts. */
const tests = (name: string): Step => ({
  title: `${name} tests`,
  command: bin('vitest'),
  args: ['run', '--project', name],
});
/** The VS Codes and the browser, installed while there is nothing to wait for. */
const HOSTS: Step = {
  title: 'VS Code servers',
  command: node,
  args: script('setup', ...(isAll ? [] : ['--newest'])),
};
const SITE: Step = { title: 'site', command: node, args: script('testSite') };

/** How many steps of one core go side by side: more would keep the long ones from theirs. */
const LANES = 2;

const failed: string[] = [];
let passed = 0;

main().catch((error: unknown) => {
  console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const unknown = options.find((each) => !/^--(all|no-vscode|update-screenshots)$/.test(each));
  if (unknown !== undefined) throw new Error(`${unknown}: unknown option`);
  const [isBuilt] = await sideBySide([BUILD, ...SOURCES]);
  if (isBuilt) {
    const isInVscode = !options.includes('--no-vscode');
    await sideBySide(isInVscode ? [...CHECKS, HOSTS] : CHECKS);
    const runs = isAll ? ['unit', 'slow', 'foreign'] : ['unit', 'slow'];
    for (const name of runs) await run(tests(name), true);
    // By itself: beside the windows, which keep all cores busy, it takes thirty times as long.
    if (isAll && isInVscode) await run(SITE, true);
    if (isInVscode) await testInVscode();
  }
  console.log(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}`);
  console.log(`steps: ${passed} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}

/** Runs steps that need one core each. @returns which of them passed. */
function sideBySide(steps: readonly Step[]): Promise<readonly boolean[]> {
  return inLanes(
    LANES,
    steps.map((step) => () => run(step, false)),
  );
}

/** Runs one step, on this terminal or to be printed when it is done; returns whether it passed. */
async function run(step: Step, isLive: boolean): Promise<boolean> {
  const started = Date.now();
  const head = `\n── ${step.title}`;
  if (isLive) console.log(head);
  const { isGood, output } = await runStep(step, root, isLive);
  if (!isLive) console.log(head);
  process.stdout.write(output);
  return finish(step.title, started, isGood);
}

async function testInVscode(): Promise<void> {
  console.log('\n── VS Code');
  const started = Date.now();
  const counts = await runVscodeTests({
    vsix: join(root, 'out', 'wechat-cloudcall.vsix'),
    extent: isAll ? 'all' : 'short',
    updateScreenshots: takesPictures,
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
