import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { instrument, type Mutant } from './instrument';
import { MutantSwitch } from './mutantSwitch';

const require = createRequire(import.meta.url);

/** One case of a rule's fixture file, as the tests read it. */
export interface FixtureCase {
  readonly title: string;
}

/** The engine with breakable rules, and the tests' way of running fixtures on it. */
export interface FixtureBundle {
  readonly mutantSwitch: MutantSwitch;
  /** By the names that were given; a mutant's number is its place in `mutants` plus `first`. */
  readonly files: ReadonlyMap<
    string,
    { readonly first: number; readonly mutants: readonly Mutant[] }
  >;
  casesOf(rule: string): readonly FixtureCase[];
  /** Whether the rule does not report what the case asks for; throws where the engine does. */
  caseFails(rule: string, test: FixtureCase): boolean;
}

/** Bundles the engine once, with the conditions of the given files below `core/src` breakable. */
export async function bundleFixtures(
  root: string,
  names: readonly string[],
): Promise<FixtureBundle> {
  const texts = new Map<string, string>();
  const files = new Map<string, { first: number; mutants: readonly Mutant[] }>();
  let first = 0;
  for (const name of names) {
    const path = join(root, 'core', 'src', `${name}.ts`);
    const { text, mutants } = instrument(readFileSync(path, 'utf8'), first);
    texts.set(path, text);
    files.set(name, { first, mutants });
    first += mutants.length;
  }
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test', 'rules', 'failingCases.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    external: ['typescript'],
    define: { 'import.meta.url': JSON.stringify(`file://${root}/test/root.ts`) },
    plugins: [
      {
        name: 'breakable',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]core[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
            const contents = texts.get(path);
            return contents === undefined ? undefined : { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const mutantSwitch = new MutantSwitch();
  const module = { exports: {} as Pick<FixtureBundle, 'caseFails'> & TestExports };
  new Function('module', 'exports', 'require', '$mutant', outputFiles[0]!.text)(
    module,
    module.exports,
    require,
    mutantSwitch,
  );
  const { casesOf, caseFails } = module.exports;
  return { mutantSwitch, files, casesOf: (rule) => casesOf(root, rule), caseFails };
}

interface TestExports {
  casesOf(root: string, rule: string): readonly FixtureCase[];
}
