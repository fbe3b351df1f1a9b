import type { Report } from '../../findings/finding';
import { projectMessages } from '../../messages/rules/project';
import { formatText } from '../../messages/text';
import { PROJECT_CONFIG, projectFolders } from '../../project/projectConfig';
import type { Snapshot } from '../../project/snapshot';
import { isInside, joinPath, relativePath } from '../../text/path';
import type { WorkspaceRule } from '../_shared/rule';

const MOST_NAMED = 3;

/** A project with function-like folders and no cloudfunctionRoot, or one that names no folder. */
export const misplacedRoot: WorkspaceRule = {
  id: 'misplaced-root',
  *checkWorkspace(snapshot) {
    for (const project of snapshot.projects) {
      const file = joinPath(project, PROJECT_CONFIG);
      if (snapshot.read(file) === undefined) continue;
      const message = problemOf(snapshot, project);
      if (message !== undefined) yield { file, span: { start: 0, end: 0 }, message };
    }
  },
};

function problemOf(snapshot: Snapshot, project: string): Report['message'] | undefined {
  const { cloudfunctionRoot } = projectFolders(project, snapshot);
  if (cloudfunctionRoot !== undefined) {
    if (snapshot.list(cloudfunctionRoot).length > 0) return undefined;
    const root = relativePath(project, cloudfunctionRoot);
    return formatText(projectMessages.rootAbsent, { root });
  }
  const stray = snapshot.functions.filter(
    (fn) => fn.project === undefined && nearestProject(snapshot, fn.directory) === project,
  );
  if (stray.length === 0) return undefined;
  const names = stray.slice(0, MOST_NAMED).map((fn) => relativePath(project, fn.directory));
  if (stray.length > MOST_NAMED) names.push('…');
  const list = {
    en: names.join(projectMessages.separator.en),
    zh: names.join(projectMessages.separator.zh),
  };
  return formatText(projectMessages.rootMissing, { list });
}

function nearestProject(snapshot: Snapshot, directory: string): string | undefined {
  return snapshot.projects
    .filter((project) => isInside(project, directory))
    .sort((a, b) => b.length - a.length)[0];
}
