import { existsSync } from 'node:fs';
import { dirName } from '#core';
import { USAGE } from '../../../library/src/messages/usage';
import { changedFiles } from '../../../library/src/project/changedFiles';
import { openProject, type Project } from '../../../library/src/project/openProject';
import { UsageError } from '../../../library/src/usageError';
import { localPath } from '../../../nodehost/src/localPath';
import { cacheOf } from '../cacheOf';
import { checkOnce } from '../checkOnce';
import { type CheckSettings, checkSettings } from '../checkSettings';
import { CHECK } from '../messages/check';
import { sayError, sayLine } from '../sayLine';
import { watchProject } from '../watchProject';
import type { Command, ExitCode, Run } from './command';

/** `cloudcall check [paths…]` */
export const check: Command = {
  run(run: Run): ExitCode {
    const settings = checkSettings(run);
    if (settings.stdinFile !== undefined) return checkStdin(settings.stdinFile, settings, run);
    const project = open(run.options.arguments, settings, run);
    if (settings.watch) watch(project, settings, run);
    return checkOnce(project, settings, run);
  },
};

function open(
  paths: readonly string[],
  { severities, changedSince, watch: repeated }: CheckSettings,
  run: Run,
): Project {
  const { options, terminal, data } = run;
  return openProject(
    {
      cwd: terminal.cwd,
      roots: options.list('root'),
      paths,
      severities,
      repeated,
      ...cacheOf(run),
      ...(changedSince !== undefined && { changedSince }),
    },
    data,
  );
}

/** Checks a text as if it stood in a file, whether or not there is one. */
function checkStdin(name: string, settings: CheckSettings, run: Run): ExitCode {
  const file = localPath(run.terminal.cwd, name);
  let folder = file;
  while (!existsSync(folder)) folder = dirName(folder);
  const project = open([folder], settings, run);
  let text: string;
  try {
    text = run.terminal.stdin();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(USAGE.unreadable, { path: 'stdin', reason });
  }
  project.files.write(file, project.disk.read(file), text);
  return checkOnce({ ...project, paths: [file] }, settings, run, file);
}

/** Checks again after every change; the exit code is that of the last time. */
function watch(project: Project, settings: CheckSettings, run: Run): void {
  const { terminal } = run;
  const again = (paths: readonly string[]): ExitCode => {
    project.workspace.changed(paths.map((path) => localPath(project.root, path)));
    const { changedSince } = settings;
    const changed =
      changedSince === undefined ? undefined : changedFiles(project.roots, changedSince);
    return checkOnce({ ...project, changed }, settings, run);
  };
  void watchProject(project.roots, {
    ready: () => sayLine(run, CHECK.watching, { path: project.roots.join(', ') }),
    changed(paths) {
      try {
        terminal.exit(again(paths));
      } catch (error) {
        // A file that is half-written can be read the next time.
        sayError(run, error);
        terminal.exit(2);
      }
    },
    failed(error) {
      sayLine(run, USAGE.unreadable, { path: project.root, reason: error.message });
      terminal.exit(2);
    },
  });
}
