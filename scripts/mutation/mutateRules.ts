import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFixtures, type FixtureBundle } from './bundleFixtures';

/** What became of a rule file's mutants. */
export interface MutationResult {
  /** The file's name without `.ts`. */
  readonly name: string;
  /** Mutants that are not known to be equivalent. */
  readonly mutants: number;
  readonly noticed: number;
  /** Mutants that no fixture noticed, with file and line. */
  readonly survivors: readonly string[];
  /** Mutants that no fixture can notice, as `equivalent.json` says. */
  readonly equivalent: number;
  /** Lines of `equivalent.json` that fit no condition, or one that a fixture does notice. */
  readonly stale: readonly string[];
}

/** Keys are `file: what`, values say why the mutant behaves as the rule does. */
type Equivalents = Readonly<Record<string, string>>;

/**
 * Breaks each condition of the rules' files one by one and runs the fixtures of that rule that
 * reach it. `wanted` are names of files without `.ts`; all where it is empty.
 */
export async function mutateRules(
  root: string,
  wanted: readonly string[] = [],
): Promise<readonly MutationResult[]> {
  const rules = rulesByFile(root, wanted);
  const bundle = await bundleFixtures(root, [...rules.keys()]);
  const equivalents: Equivalents = JSON.parse(
    readFileSync(join(root, 'scripts', 'mutation', 'equivalent.json'), 'utf8'),
  );
  return [...rules].map(([file, rule]) => mutateRule(bundle, file, rule, equivalents));
}

/** The ids of rules by the names of their files. */
function rulesByFile(root: string, wanted: readonly string[]): ReadonlyMap<string, string> {
  const folder = join(root, 'core', 'src', 'rules');
  const rules = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const id = /^ {2}id: '([\w-]+)'/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
    const isWanted = wanted.length === 0 || wanted.includes(file.replace(/\.ts$/, ''));
    if (id !== undefined && isWanted) rules.set(file, id);
  }
  return rules;
}

function mutateRule(
  { mutantSwitch, files, casesOf, caseFails }: FixtureBundle,
  file: string,
  rule: string,
  equivalents: Equivalents,
): MutationResult {
  const name = file.replace(/\.ts$/, '');
  const { first, mutants } = files.get(file)!;
  const cases = casesOf(rule).map((test) => {
    mutantSwitch.active = undefined;
    mutantSwitch.reached.clear();
    if (caseFails(rule, test)) throw new Error(`${rule}: fails unbroken: ${test.title}`);
    return { test, reached: new Set(mutantSwitch.reached) };
  });
  const isNoticed = (number: number): boolean => {
    mutantSwitch.active = number;
    try {
      return cases.some(({ test, reached }) => reached.has(number) && caseFails(rule, test));
    } catch {
      return true;
    } finally {
      mutantSwitch.active = undefined;
    }
  };
  const survivors: string[] = [];
  const listed = Object.keys(equivalents).filter((key) => key.startsWith(`${name}: `));
  const confirmed = new Set<string>();
  let noticed = 0;
  let equivalent = 0;
  for (const [place, { line, what }] of mutants.entries()) {
    const key = `${name}: ${what}`;
    if (isNoticed(first + place)) noticed += 1;
    else if (listed.includes(key)) {
      equivalent += 1;
      confirmed.add(key);
    } else survivors.push(`${file}:${line}: ${what}`);
  }
  return {
    name,
    mutants: mutants.length - equivalent,
    noticed,
    survivors,
    equivalent,
    stale: listed.filter((key) => !confirmed.has(key)),
  };
}
