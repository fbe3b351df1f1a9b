import ts from 'typescript';
import type { Snapshot } from '../../core/src/project/snapshot';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { Workspace } from '../../core/src/workspace';
import { catalog } from '../catalog/loadCatalog';

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
  return workspace.snapshot();
}
