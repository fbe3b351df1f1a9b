import { readAppJson } from '../../manifests/appJson';
import { projectFolders } from '../../project/projectConfig';
import type { Snapshot } from '../../project/snapshot';
import { joinPath } from '../../text/path';

/** The pages of the mini program to which a project folder belongs; undefined when they are not known. */
export function pagesOf(snapshot: Snapshot, project: string): readonly string[] | undefined {
  const { miniprogramRoots } = projectFolders(project, snapshot);
  for (const folder of [...miniprogramRoots, project]) {
    const app = snapshot.derived(joinPath(folder, 'app.json'), readAppJson);
    if (app !== undefined) return app.pages.length === 0 ? undefined : app.pages;
  }
  return undefined;
}
