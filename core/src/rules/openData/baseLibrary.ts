import { readProjectJson } from '../../manifests/projectJson';
import { openDataMessages } from '../../messages/rules/openData';
import { formatText } from '../../messages/text';
import { PROJECT_CONFIG, PROJECT_PRIVATE_CONFIG } from '../../project/projectConfig';
import type { Snapshot } from '../../project/snapshot';
import { isInside, joinPath } from '../../text/path';
import type { WorkspaceRule } from '../_shared/rule';

/** A base library older than 2.7.0 in a project whose mini program uses CloudID. */
export const baseLibrary: WorkspaceRule = {
  id: 'base-library',
  *checkWorkspace(snapshot) {
    for (const project of snapshot.projects) {
      const found = [PROJECT_PRIVATE_CONFIG, PROJECT_CONFIG]
        .map((name) => joinPath(project, name))
        .flatMap((file) => {
          const libVersion = snapshot.derived(file, readProjectJson)?.libVersion;
          return libVersion === undefined ? [] : [{ file, ...libVersion }];
        })[0];
      if (found === undefined || !isTooOld(found.version) || !usesCloudId(snapshot, project)) {
        continue;
      }
      const message = formatText(openDataMessages.baseLibrary, { version: found.version });
      yield { file: found.file, span: found.span, message };
    }
  },
};

/** Words such as `latest` are as new as can be. */
function isTooOld(version: string): boolean {
  const match = /^(\d+)\.(\d+)(?:\.|$)/.exec(version);
  if (match === null) return false;
  const [, major, minor] = match.map(Number) as [number, number, number];
  return major < 2 || (major === 2 && minor < 7);
}

function usesCloudId(snapshot: Snapshot, project: string): boolean {
  return snapshot.cloudIds.some(
    ({ file }) =>
      isInside(project, file) &&
      !snapshot.projects.some(
        (inner) => inner !== project && isInside(project, inner) && isInside(inner, file),
      ),
  );
}
