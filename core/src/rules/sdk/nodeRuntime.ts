import intersects from 'semver/ranges/intersects';
import validRange from 'semver/ranges/valid';
import type { CloudFunction } from '../../files/cloudFunction';
import { looseJson, member } from '../../manifests/looseJson';
import { readPackageJson } from '../../manifests/packageJson';
import type { Snapshot } from '../../project/snapshot';
import { foldersUp, joinPath } from '../../text/path';

/** The Node that a function is known to run on. */
export interface NodeRuntime {
  /** As the file spells it: `Nodejs10.15`, or a range of versions. */
  readonly name: string;
  /** The file that says so, by its name. */
  readonly file: 'cloudbaserc.json' | 'package.json';
  /** Whether it is certainly Node 10 or older. */
  readonly isOld: boolean;
}

/** What cloudbaserc.json says about this function, else `engines` of its package.json; undefined where neither does. */
export function nodeRuntime(snapshot: Snapshot, fn: CloudFunction): NodeRuntime | undefined {
  for (const folder of foldersUp(fn.directory, fn.root)) {
    const file = joinPath(folder, 'cloudbaserc.json');
    const name = snapshot.derived(file, readRuntimes)?.get(fn.name);
    if (name !== undefined) {
      const major = /^Nodejs(\d+)/i.exec(name)?.[1];
      return { name, file: 'cloudbaserc.json', isOld: major !== undefined && Number(major) <= 10 };
    }
  }
  const engine = snapshot.derived(joinPath(fn.directory, 'package.json'), readPackageJson)?.engine;
  const range = validRange(engine || null);
  if (engine === undefined || range === null) return undefined;
  return { name: engine, file: 'package.json', isOld: !intersects(range, '>=11.0.0') };
}

/** The runtimes that a cloudbaserc.json gives to functions, by their names. */
function readRuntimes(text: string): ReadonlyMap<string, string> {
  const functions = member(looseJson(text), 'functions');
  const found = new Map<string, string>();
  for (const one of Array.isArray(functions) ? functions : []) {
    const [name, runtime] = [member(one, 'name'), member(one, 'runtime')];
    if (typeof name === 'string' && typeof runtime === 'string') found.set(name, runtime);
  }
  return found;
}
