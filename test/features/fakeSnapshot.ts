import ts from 'typescript';
import { provideTypeScript } from '../../core/src/flow/typescript';
import type { CloudFunction } from '../../core/src/project/cloudFunction';
import type { FunctionState } from '../../core/src/project/functionState';
import type { Snapshot } from '../../core/src/project/snapshot';
import { Workspace } from '../../core/src/workspace';
import { catalog } from '../catalog/loadCatalog';
import { fakeFlow } from './fakeFlow';

provideTypeScript(() => ts);

/** The workspace's root in the tests of features. */
export const ROOT = '/app';

/** Files by their path below the root. */
export type Files = Readonly<Record<string, string>>;

/** A snapshot of literal files. */
export function snapshotOf(files: Files): Snapshot {
  const contents = new Map(
    Object.entries({
      'project.config.json': '{ "cloudfunctionRoot": "cloudfunctions/" }',
      ...files,
    }).map(([path, text]) => [`${ROOT}/${path}`, text]),
  );
  const workspace = new Workspace({
    host: {
      read: (path) => contents.get(path),
      list: (directory) => {
        const names = new Map<string, 'file' | 'directory'>();
        for (const path of contents.keys()) {
          if (!path.startsWith(`${directory}/`)) continue;
          const [name = '', ...rest] = path.slice(directory.length + 1).split('/');
          names.set(name, rest.length > 0 ? 'directory' : 'file');
        }
        return [...names].sort().map(([name, kind]) => ({ name, kind }));
      },
    },
    roots: [ROOT],
    catalog,
  });
  return withFakeFlow(workspace.snapshot());
}

function withFakeFlow(snapshot: Snapshot): Snapshot {
  const states = new Map<CloudFunction, FunctionState>();
  const state = (fn: CloudFunction): FunctionState => {
    const known = states.get(fn);
    if (known) return known;
    const config = snapshot.config(fn);
    const flow = fakeFlow(
      new Map(fn.sources.map((source) => [source, snapshot.read(source) ?? ''])),
    );
    const declared = config.permissions.map(({ name }) => name);
    const used = [...new Set(flow.uses.map((use) => use.interface))].sort();
    const made: FunctionState = {
      fn,
      config,
      flow,
      declared,
      undeclared: used.filter((name) => !declared.includes(name)),
      unused: [...new Set(declared)].filter((name) => !used.includes(name)).sort(),
    };
    states.set(fn, made);
    return made;
  };
  return new Proxy(snapshot, {
    get(target, key) {
      if (key === 'state') return state;
      if (key === 'functionsReaching') {
        return (file: string) => {
          const fn = target.functionOf(file);
          return fn ? [fn] : [];
        };
      }
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
