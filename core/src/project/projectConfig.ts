import { joinPath } from '../text/path';
import { looseJson, member } from './looseJson';
import type { ProjectFiles } from './projectFiles';

export const PROJECT_CONFIG = 'project.config.json';
export const PROJECT_PRIVATE_CONFIG = 'project.private.config.json';

/** `cloudfunctionRoot` of a project.config.json as written; '' when it names none. */
export function readCloudfunctionRoot(text: string): string {
  return stringMember(text, 'cloudfunctionRoot');
}

/** `miniprogramRoot` of a project.config.json as written; '' when it names none. */
export function readMiniprogramRoot(text: string): string {
  return stringMember(text, 'miniprogramRoot');
}

/** `pluginRoot` of a project.config.json as written; '' when it names none. */
export function readPluginRoot(text: string): string {
  return stringMember(text, 'pluginRoot');
}

function stringMember(text: string, key: string): string {
  const value = member(looseJson(text), key);
  return typeof value === 'string' ? value.trim().replace(/\\/g, '/') : '';
}

/** Folders that a project names, as far as they are set. */
export interface ProjectFolders {
  /** The folder of the project.config.json. */
  readonly directory: string;
  /** Where its cloud functions are; undefined when it names no such folder. */
  readonly cloudfunctionRoot: string | undefined;
  /** Folders of the mini program's and the plugin's code. */
  readonly miniprogramRoots: readonly string[];
}

/** The folders that a project.config.json names, each overridden by project.private.config.json where that says otherwise. */
export function projectFolders(directory: string, files: ProjectFiles): ProjectFolders {
  const folder = (reader: (text: string) => string): string | undefined => {
    const written =
      files.derived(joinPath(directory, PROJECT_PRIVATE_CONFIG), reader) ||
      files.derived(joinPath(directory, PROJECT_CONFIG), reader);
    return written ? folderAt(directory, written, files) : undefined;
  };
  return {
    directory,
    cloudfunctionRoot: folder(readCloudfunctionRoot),
    miniprogramRoots: [folder(readMiniprogramRoot), folder(readPluginRoot)].filter(
      (root) => root !== undefined,
    ),
  };
}

/** An absolute path that leads nowhere is meant from the project: DevTools users write `/cloudfunctions`. */
function folderAt(directory: string, written: string, files: ProjectFiles): string {
  const path = joinPath(directory, written);
  return written.startsWith('/') && files.list(path).length === 0
    ? joinPath(directory, `.${written}`)
    : path;
}
