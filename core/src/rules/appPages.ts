import { looseJson, member } from '../project/looseJson';
import { projectFolders } from '../project/projectConfig';
import type { Snapshot } from '../project/snapshot';
import { joinPath } from '../text/path';

/** The pages that an app.json lists, subpackages included; null when it lists none. */
export function readAppPages(text: string): readonly string[] | null {
  const app = looseJson(text);
  const pages = strings(member(app, 'pages'));
  for (const key of ['subPackages', 'subpackages']) {
    const packages = member(app, key);
    for (const one of Array.isArray(packages) ? packages : []) {
      const root = member(one, 'root');
      if (typeof root !== 'string') continue;
      for (const page of strings(member(one, 'pages'))) pages.push(joinPath(root, page));
    }
  }
  return pages.length === 0 ? null : pages;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The pages of the mini program to which a project folder belongs; undefined when they are not known. */
export function pagesOf(snapshot: Snapshot, project: string): readonly string[] | undefined {
  const { miniprogramRoots } = projectFolders(project, snapshot);
  for (const folder of [...miniprogramRoots, project]) {
    const pages = snapshot.derived(joinPath(folder, 'app.json'), readAppPages);
    if (pages !== undefined) return pages ?? undefined;
  }
  return undefined;
}
