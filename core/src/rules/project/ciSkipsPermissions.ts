import { isSourceFile } from '../../files/sourceFiles';
import { uploadCalls } from '../../flow/uploadCalls';
import { projectMessages } from '../../messages/rules/project';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { isInside, joinPath } from '../../text/path';
import type { WorkspaceRule } from '../_shared/rule';
import { type Deployment, readDeployCommands } from './readDeployCommands';

/** A deployment by a tool that never applies permissions, where functions declare some. */
export const ciSkipsPermissions: WorkspaceRule = {
  id: 'ci-skips-permissions',
  *checkWorkspace(snapshot) {
    for (const root of snapshot.roots) {
      const declares = snapshot.functions.some(
        (fn) => isInside(root, fn.directory) && snapshot.config(fn).permissions.length > 0,
      );
      if (!declares) continue;
      for (const file of deployFiles(snapshot, root)) {
        for (const { tool, span } of deploymentsIn(snapshot, file)) {
          yield { file, span, message: formatText(projectMessages.ciSkips, { tool }) };
        }
      }
    }
  },
};

function deploymentsIn(snapshot: Snapshot, file: string): readonly Deployment[] {
  if (!isSourceFile(file)) return snapshot.derived(file, readDeployCommands) ?? [];
  return uploadCalls(snapshot, file).map((span) => ({ tool: 'miniprogram-ci', span }));
}

const SCRIPT_FOLDERS = ['scripts', 'script', 'build', 'ci', 'tools', 'deploy', '.ci'];
const WORKFLOWS = ['.github/workflows', '.circleci', '.gitea/workflows', '.workflow'];
const WORKFLOW_FILES = [
  '.gitlab-ci.yml',
  '.travis.yml',
  '.coding-ci.yml',
  'Jenkinsfile',
  'Makefile',
];

/** The files of a workspace root in which deployments are written. */
function deployFiles(snapshot: Snapshot, root: string): ReadonlySet<string> {
  const files = new Set<string>();
  const projects = snapshot.projects.filter((directory) => isInside(root, directory));
  for (const directory of new Set([root, ...projects])) {
    files.add(joinPath(directory, 'package.json'));
    for (const name of WORKFLOW_FILES) files.add(joinPath(directory, name));
    const folders = [...SCRIPT_FOLDERS, ...WORKFLOWS].map((name) => joinPath(directory, name));
    for (const folder of [directory, ...folders]) {
      for (const { name, kind } of snapshot.list(folder)) {
        const file = joinPath(folder, name);
        const mayDeploy = /\.(sh|ps1|bat|cmd|ya?ml)$/i.test(name) || isSourceFile(file);
        if (kind === 'file' && mayDeploy) files.add(file);
      }
    }
  }
  return files;
}
