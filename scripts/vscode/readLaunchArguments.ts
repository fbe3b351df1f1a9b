import { isAbsolute, resolve } from 'node:path';

/** What `runTests` asks its executable to do. All paths are absolute. */
export interface LaunchArguments {
  /** The folder or .code-workspace file to open. */
  open: string;
  extensionDevelopmentPath: string;
  extensionTestsPath: string;
  /** Folder of installed extensions. */
  extensionsFolder: string;
  /** Folder for user data and logs. */
  dataFolder: string;
}

/**
 * Reads VS Code's command line as `runTests` writes it: `--name=value` options and one path.
 * Options that mean nothing to the launcher are ignored.
 * @throws Error with one line that names what is missing.
 */
export function readLaunchArguments(parameters: readonly string[]): LaunchArguments {
  const option = (name: string): string => {
    const prefix = `--${name}=`;
    const found = parameters.find((parameter) => parameter.startsWith(prefix));
    if (!found) throw new Error(`launcher: ${prefix}… is missing`);
    return absolute(found.slice(prefix.length));
  };
  const open = parameters.find((parameter) => !parameter.startsWith('-'));
  if (!open) throw new Error('launcher: no folder or workspace to open');
  return {
    open: absolute(open),
    extensionDevelopmentPath: option('extensionDevelopmentPath'),
    extensionTestsPath: option('extensionTestsPath'),
    extensionsFolder: option('extensions-dir'),
    dataFolder: option('user-data-dir'),
  };
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}
