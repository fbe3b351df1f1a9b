import { localPath } from '../../../nodehost/src/localPath';
import { engineData } from '../engine';
import type { CheckOptions } from '../types';
import { openProject, type Project } from './openProject';

/** Opens the project that options mean, with the texts laid over its files. */
export function projectFor(options: CheckOptions): Project {
  const project = openProject(
    {
      cwd: options.cwd ?? process.cwd(),
      roots: options.root === undefined ? [] : [options.root].flat(),
      paths: options.paths ?? [],
      ...(options.changedSince !== undefined && { changedSince: options.changedSince }),
      severities: options.rules ?? {},
    },
    engineData(),
  );
  for (const [path, text] of Object.entries(options.texts ?? {})) {
    const file = localPath(project.root, path);
    project.files.write(file, project.disk.read(file), text);
  }
  return project;
}
