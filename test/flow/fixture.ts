import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const FIXTURES = join(__dirname, 'fixtures');

/** What a marker comment says of its line. */
export interface Expected {
  readonly uses: string[];
  readonly unresolved: string[];
}

/** An idiom's folder, mounted below `/p`. */
export interface Fixture {
  /** `layer/idiom`, as `docs/correctness.md` names it. */
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * All fixtures. A folder with a project.config.json is a whole project; any other one is the single
 * cloud function `fn` of a project.
 */
export function readFixtures(): Fixture[] {
  return readdirSync(FIXTURES)
    .sort()
    .flatMap((layer) =>
      readdirSync(join(FIXTURES, layer))
        .sort()
        .map((idiom) => readFixture(`${layer}/${idiom}`)),
    );
}

function readFixture(name: string): Fixture {
  const folder = join(FIXTURES, name);
  const paths = filesBelow(folder);
  const isProject = paths.includes('project.config.json');
  const mount = isProject ? '/p' : '/p/cloudfunctions/fn';
  const files = new Map(
    paths.map((path) => [`${mount}/${path}`, readFileSync(join(folder, path), 'utf8')] as const),
  );
  if (!isProject) files.set('/p/project.config.json', '{"cloudfunctionRoot":"cloudfunctions/"}');
  return { name, files };
}

function filesBelow(folder: string): string[] {
  const walk = (directory: string): string[] =>
    readdirSync(directory).flatMap((name) => {
      const path = join(directory, name);
      return statSync(path).isDirectory()
        ? walk(path)
        : [relative(folder, path).replace(/\\/g, '/')];
    });
  return walk(folder).sort();
}

/** The markers of a file, by zero-based line: `// uses: a.b c.d`, `// unresolved: reason`. */
export function readMarkers(text: string): Map<number, Expected> {
  const markers = new Map<number, Expected>();
  text.split('\n').forEach((line, index) => {
    const uses = /\/\/ uses: ([\w. ]+?)(?:;|$)/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    const unresolved = /unresolved: ([\w -]+)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    if (uses.length + unresolved.length > 0) markers.set(index, { uses, unresolved });
  });
  return markers;
}
