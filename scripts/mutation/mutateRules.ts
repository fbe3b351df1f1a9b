import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
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

/** Where rules that hardly have a condition of their own have theirs. */
const ELSEWHERE: ReadonlyMap<string, readonly string[]> = new Map([
  ['suppression/suppress', ['unused-suppression']],
  ['suppression/readSuppressions', ['unused-suppression']],
  ['suppression/cloudcallFile', ['invalid-config']],
  ['questions/wxCloud', ['client-sdk-in-function']],
  ['questions/listsTakenForArrays', ['push-list-shape']],
  ['questions/uncheckedEventData', ['open-data-error']],
]);

/**
 * Breaks each condition of the rules' code one by one and runs the fixtures that reach it: those of
 * the rule, or of the rules that import the file. `wanted` are names of files without
 * folder and `.ts`; all where it is empty.
 */
export async function mutateRules(
  root: string,
  wanted: readonly string[] = [],
): Promise<readonly MutationResult[]> {
  const users = usersOf(root);
  const names = [...users.keys()].filter(
    (name) => wanted.length === 0 || wanted.includes(name.replace(/^.*\//, '')),
  );
  const bundle = await bundleFixtures(root, names);
  const rules = new Set(names.flatMap((name) => users.get(name)!));
  const cases = [...rules]
    .flatMap((rule) => runUnbroken(bundle, rule))
    .sort((a, b) => a.took - b.took);
  const equivalents: Equivalents = JSON.parse(
    readFileSync(join(root, 'scripts', 'mutation', 'equivalent.json'), 'utf8'),
  );
  return names.map((name) => {
    const own = cases.filter(({ rule }) => users.get(name)!.includes(rule));
    return mutateFile(bundle, name, own, equivalents);
  });
}

/** The rules that need each file below `core/src`: the one that it defines, or those that import it. */
function usersOf(root: string): ReadonlyMap<string, readonly string[]> {
  const folder = join(root, 'core', 'src', 'rules');
  const users = new Map<string, string[]>();
  const texts = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const name = `rules/${path.replaceAll('\\', '/').replace(/\.ts$/, '')}`;
    texts.set(name, readFileSync(join(folder, path), 'utf8'));
  }
  const visit = (name: string, id: string): void => {
    const text = texts.get(name);
    if (text === undefined) return;
    const own = ruleIdOf(text);
    const known = users.get(name) ?? [];
    if (known.includes(id) || (own !== undefined && own !== id)) return;
    users.set(name, [...known, id]);
    for (const [, imported] of text.matchAll(/from '(\.[^']+)'/g)) {
      visit(posix.join(posix.dirname(name), imported!), id);
    }
  };
  for (const [name, text] of texts) {
    const id = ruleIdOf(text);
    if (id !== undefined) visit(name, id);
  }
  return new Map<string, readonly string[]>([...users, ...ELSEWHERE]);
}

/** The id of the rule that a file defines. */
function ruleIdOf(text: string): string | undefined {
  return /^ {2}id: '([\w-]+)'/m.exec(text)?.[1];
}

/** A fixture with the numbers of the conditions that it asks. */
interface ReachingCase {
  readonly rule: string;
  readonly test: FixtureCase;
  readonly reached: ReadonlySet<number>;
  /** Milliseconds, for the quick ones to come first. */
  readonly took: number;
}

function runUnbroken(
  { mutantSwitch, casesOf, caseFails }: FixtureBundle,
  rule: string,
): readonly ReachingCase[] {
  return casesOf(rule).map((test) => {
    mutantSwitch.reached.clear();
    const start = performance.now();
    if (caseFails(rule, test)) throw new Error(`${rule}: fails unbroken: ${test.title}`);
    const took = performance.now() - start;
    return { rule, test, reached: new Set(mutantSwitch.reached), took };
  });
}

/** Whether a case fails; a mutant that makes the engine throw is noticed too. */
function fails(caseFails: FixtureBundle['caseFails'], rule: string, test: FixtureCase): boolean {
  try {
    return caseFails(rule, test);
  } catch {
    return true;
  }
}

function mutateFile(
  { mutantSwitch, files, caseFails }: FixtureBundle,
  name: string,
  cases: readonly ReachingCase[],
  equivalents: Equivalents,
): MutationResult {
  const { first, mutants } = files.get(name)!;
  // What noticed one mutant of a file often notices the next.
  const order = [...cases];
  const isNoticed = (number: number): boolean => {
    mutantSwitch.active = number;
    const place = order.findIndex(
      ({ rule, test, reached }) => reached.has(number) && fails(caseFails, rule, test),
    );
    mutantSwitch.active = undefined;
    if (place > 0) order.unshift(...order.splice(place, 1));
    return place >= 0;
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
