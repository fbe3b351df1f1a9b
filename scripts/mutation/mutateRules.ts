import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFixtures, type FixtureBundle, type FixtureCase } from './bundleFixtures';

/** What became of a file's mutants. */
export interface MutationResult {
  /** The file's path below `core/src`, without `.ts`. */
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

/** Files that are a rule's own although they lie elsewhere. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['suppression/suppress', 'unused-suppression'],
  ['suppression/readSuppressions', 'unused-suppression'],
]);

/**
 * Breaks each condition of the rules' code one by one and runs the fixtures that reach it: those of
 * the rule, or of every rule where the file is no rule's own. `wanted` are names of files without
 * folder and `.ts`; all where it is empty.
 */
export async function mutateRules(
  root: string,
  wanted: readonly string[] = [],
): Promise<readonly MutationResult[]> {
  const owners = ownersOf(root);
  const names = [...owners.keys()].filter(
    (name) => wanted.length === 0 || wanted.includes(name.replace(/^.*\//, '')),
  );
  const bundle = await bundleFixtures(root, names);
  const rules = new Set(names.map((name) => owners.get(name)));
  const cases = bundle.rules
    .filter((rule) => rules.has(undefined) || rules.has(rule))
    .flatMap((rule) => runUnbroken(bundle, rule));
  const equivalents: Equivalents = JSON.parse(
    readFileSync(join(root, 'scripts', 'mutation', 'equivalent.json'), 'utf8'),
  );
  return names.map((name) => {
    const owner = owners.get(name);
    const own = owner === undefined ? cases : cases.filter(({ rule }) => rule === owner);
    return mutateFile(bundle, name, own, equivalents);
  });
}

/** The rule of each file below `core/src`; undefined where several rules share it. */
function ownersOf(root: string): ReadonlyMap<string, string | undefined> {
  const owners = new Map<string, string | undefined>(ELSEWHERE);
  const folder = join(root, 'core', 'src', 'rules');
  for (const file of readdirSync(folder)) {
    // What finds and finishes the findings of all rules has tests of its own.
    if (file === 'check.ts') continue;
    const id = /^ {2}id: '([\w-]+)'/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
    owners.set(`rules/${file.replace(/\.ts$/, '')}`, id);
  }
  return owners;
}

/** A fixture with the numbers of the conditions that it asks. */
interface ReachingCase {
  readonly rule: string;
  readonly test: FixtureCase;
  readonly reached: ReadonlySet<number>;
}

function runUnbroken(
  { mutantSwitch, casesOf, caseFails }: FixtureBundle,
  rule: string,
): readonly ReachingCase[] {
  return casesOf(rule).map((test) => {
    mutantSwitch.reached.clear();
    if (caseFails(rule, test)) throw new Error(`${rule}: fails unbroken: ${test.title}`);
    return { rule, test, reached: new Set(mutantSwitch.reached) };
  });
}

function mutateFile(
  { mutantSwitch, files, caseFails }: FixtureBundle,
  name: string,
  cases: readonly ReachingCase[],
  equivalents: Equivalents,
): MutationResult {
  const { first, mutants } = files.get(name)!;
  const isNoticed = (number: number): boolean => {
    mutantSwitch.active = number;
    try {
      return cases.some(({ rule, test, reached }) => reached.has(number) && caseFails(rule, test));
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
    } else {
      const isReached = cases.some(({ reached }) => reached.has(first + place));
      survivors.push(`${name}.ts:${line}: ${what}${isReached ? '' : ' (no fixture gets there)'}`);
    }
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
