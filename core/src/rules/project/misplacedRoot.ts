import type { Report } from '../../findings/finding';
import { effectiveProperty } from '../../json/jsonProperty';
import { readJsonTree } from '../../json/jsonTree';
import { projectMessages } from '../../messages/rules/project';
import { formatText, listText } from '../../messages/text';
import { importsSdk } from '../../project/functionMarks';
import {
  isInOutput,
  PROJECT_CONFIG,
  PROJECT_PRIVATE_CONFIG,
  projectFolders,
} from '../../project/projectConfig';
import type { Snapshot } from '../../project/snapshot';
import { isInside, joinPath, relativePath } from '../../text/path';
import type { Place, Span } from '../../text/span';
import { isGitIgnored } from '../_shared/isGitIgnored';
import type { WorkspaceRule } from '../_shared/rule';

const MOST_NAMED = 3;
const ENTRY = /^index\.[cm]?[jt]s$/;

/**
 * A project with function-like folders and no cloudfunctionRoot, or one that names no folder: a
 * warning where its functions lie elsewhere. A folder that is empty is in no checkout, and one that
 * git ignores is built. Nor may it name a function itself.
 */
export const misplacedRoot: WorkspaceRule = {
  id: 'misplaced-root',
  *checkWorkspace(snapshot) {
    for (const project of snapshot.projects) {
      const file = joinPath(project, PROJECT_CONFIG);
      if (snapshot.read(file) === undefined) continue;
      const report = reportOf(snapshot, project, file);
      if (report !== undefined) yield report;
    }
  },
};

function reportOf(snapshot: Snapshot, project: string, file: string): Report | undefined {
  const { cloudfunctionRoot } = projectFolders(project, snapshot);
  const stray = snapshot.functions.filter(
    (fn) => fn.project === undefined && nearestProject(snapshot, fn.directory) === project,
  );
  if (cloudfunctionRoot !== undefined) {
    const root = relativePath(project, cloudfunctionRoot) || '.';
    if (snapshot.list(cloudfunctionRoot).length > 0) {
      if (!isFunctionItself(snapshot, cloudfunctionRoot)) return undefined;
      const message = formatText(projectMessages.rootIsFunction, { root });
      return { ...placeOf(snapshot, project, file), message };
    }
    const isBuilt =
      isInOutput(project, cloudfunctionRoot, snapshot) ||
      isGitIgnored(snapshot, project, joinPath(cloudfunctionRoot, 'index.js'));
    const isWrong = stray.length > 0 && !isBuilt;
    return {
      ...placeOf(snapshot, project, file),
      message: formatText(projectMessages.rootAbsent, { root }),
      severity: isWrong ? 'warning' : 'hint',
    };
  }
  if (stray.length === 0) return undefined;
  const names = stray.slice(0, MOST_NAMED).map((fn) => relativePath(project, fn.directory));
  if (stray.length > MOST_NAMED) names.push('…');
  const message = formatText(projectMessages.rootMissing, { list: listText(names) });
  return { file, span: { start: 0, end: 0 }, message, severity: 'hint' };
}

/** Whether a root holds a function's own files, and no folder that is one. */
function isFunctionItself(snapshot: Snapshot, root: string): boolean {
  if (snapshot.functions.some(({ directory }) => isInside(root, directory))) return false;
  return snapshot
    .list(root)
    .some(({ name }) => ENTRY.test(name) && snapshot.derived(joinPath(root, name), importsSdk));
}

/** The key by which a project file names the root; null where it has none. */
function rootKey(text: string): Span | null {
  return effectiveProperty(readJsonTree(text).root, 'cloudfunctionRoot')?.key ?? null;
}

/** Where the root is named; the beginning of `file` where that is in another file yet. */
function placeOf(snapshot: Snapshot, project: string, file: string): Place {
  for (const named of [joinPath(project, PROJECT_PRIVATE_CONFIG), file]) {
    const key = snapshot.derived(named, rootKey);
    if (key) return { file: named, span: key };
  }
  return { file, span: { start: 0, end: 0 } };
}

function nearestProject(snapshot: Snapshot, directory: string): string | undefined {
  return snapshot.projects
    .filter((project) => isInside(project, directory))
    .sort((a, b) => b.length - a.length)[0];
}
