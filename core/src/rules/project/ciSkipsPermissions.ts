import { type Deployment, readDeployCalls, readDeployCommands } from '../../facts/readDeployments';
import type { FileReader } from '../../files/fileReader';
import { isSourceFile } from '../../files/sourceFiles';
import { projectMessages } from '../../messages/rules/project';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { isInside, joinPath } from '../../text/path';
import type { WorkspaceRule } from '../_shared/rule';

/** A deployment by a tool that never applies permissions, where functions declare some. */
export const ciSkipsPermissions: WorkspaceRule = {
  id: 'ci-skips-permissions',
  *checkWorkspace(snapshot) {
    for (const root of snapshot.roots) {
      const declares = snapshot.functions.some(
        (fn) => isInside(root, fn.directory) && snapshot.config(fn).permissions.length > 0,
      );
      if (!declares) continue;
      for (const [file, reader] of deployFiles(snapshot, root)) {
        for (const { tool, span } of snapshot.derived(file, reader) ?? []) {
          yield { file, span, message: formatText(projectMessages.ciSkips, { tool }) };
        }
      }
    }
  },
};

type Reader = FileReader<readonly Deployment[]>;

const SCRIPT_FOLDERS = ['scripts', 'script', 'build', 'ci', 'tools', 'deploy', '.ci'];
const WORKFLOWS = ['.github/workflows', '.circleci', '.gitea/workflows', '.workflow'];
const WORKFLOW_FILES = [
  '.gitlab-ci.yml',
  '.travis.yml',
  '.coding-ci.yml',
  'Jenkinsfile',
  'Makefile',
];

/** The files of a workspace root in which deployments are written, with what reads them. */
function deployFiles(snapshot: Snapshot, root: string): ReadonlyMap<string, Reader> {
  const files = new Map<string, Reader>();
  const projects = snapshot.projects.filter((directory) => isInside(root, directory));
  for (const directory of new Set([root, ...projects])) {
    files.set(joinPath(directory, 'package.json'), readDeployCommands);
    for (const name of WORKFLOW_FILES) files.set(joinPath(directory, name), readDeployCommands);
    const folders = [...SCRIPT_FOLDERS, ...WORKFLOWS].map((name) => joinPath(directory, name));
    for (const folder of [directory, ...folders]) {
      for (const { name, kind } of snapshot.list(folder)) {
        const file = joinPath(folder, name);
        if (kind !== 'file') continue;
        if (/\.(sh|ps1|bat|cmd|ya?ml)$/i.test(name)) files.set(file, readDeployCommands);
        else if (isSourceFile(file)) files.set(file, readDeployCalls);
      }
    }
  }
  return files;
}
