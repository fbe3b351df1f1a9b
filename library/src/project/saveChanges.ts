import { isUtf8 } from 'node:buffer';
import { statSync } from 'node:fs';
import { editRefusal, isInside, type Text } from '#core';
import { pause } from '../../../nodehost/src/pause';
import { readRegularFile } from '../../../nodehost/src/readRegularFile';
import { replaceFile } from '../../../nodehost/src/replaceFile';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';
import type { Refusal } from './applyFixes';
import type { Change } from './changedTexts';
import type { Project } from './openProject';

/** What became of the changes. */
export interface Saved {
  /** The files written, as they were changed. */
  readonly written: readonly Change[];
  /** Files that nobody may or can write, each once. */
  readonly refused: readonly Refusal[];
}

/**
 * Makes changes in memory and saves them, each file whole or not at all, and only over the text that
 * its change was planned on. Where somebody else has changed a file, it is planned again on what is
 * there now.
 *
 * Files outside the root, read-only ones, those that are not UTF-8, and folders in their place are
 * refused, and forgotten in memory too. Throws `UsageError` when the disk refuses a file that should
 * have been writable, and when a file never holds still.
 * @param plan changes files in memory; returns those that cannot be changed
 * @param options.attempts how often files are planned again before they are given up; every other run
 * that writes them at the same time can be the cause once
 * @param options.allOrNone whether nothing is saved where anything is refused
 */
export function saveChanges(
  project: Project,
  plan: () => readonly Refusal[],
  { attempts, allOrNone = false }: { readonly attempts: number; readonly allOrNone?: boolean },
): Saved {
  const written = new Map<string, Change>();
  for (let attempt = 0; ; attempt += 1) {
    const refused = new Map<string, Refusal>();
    for (const refusal of [...plan(), ...refuse(project)]) refused.set(refusal.file, refusal);
    // A file is refused for what it is, not for what it was a moment ago: half-written, or not there.
    const moved = [...refused.keys()].filter((file) => hasMoved(project, file));
    const { saved, outdated } =
      moved.length > 0 || (allOrNone && refused.size > 0)
        ? { saved: [], outdated: [] }
        : save(project);
    for (const change of saved) written.set(change.path, change);
    const again = [...moved, ...outdated.map(({ path }) => path)];
    const [first] = again;
    if (first === undefined) {
      return { written: [...written.values()], refused: [...refused.values()] };
    }
    if (attempt === attempts) throw new UsageError(USAGE.keepsChanging, { path: first });
    forget(project, outdated);
    project.workspace.changed(moved);
    pause(Math.random() * Math.min(attempt, 20));
  }
}

/** Whether a file holds something else now than when it was planned on. */
function hasMoved({ files, workspace }: Project, file: string): boolean {
  return files.read(file) !== workspace.snapshot().read(file);
}

/** Takes back what must not be written. */
function refuse(project: Project): Refusal[] {
  return project.files.groups().flatMap((group) => {
    const refusals = group.flatMap(({ path }): Refusal[] => {
      const reason = obstacle(project, path);
      return reason === undefined ? [] : [{ file: path, reason }];
    });
    // What one edit does to several files it does to all of them or to none.
    if (refusals.length > 0) forget(project, group);
    return refusals;
  });
}

function forget({ files, workspace }: Project, changes: readonly Change[]): void {
  workspace.changed(changes.flatMap(({ path }) => files.release(path)));
}

/** Why a file cannot be written; undefined when nothing is known to stand in the way. */
function obstacle({ roots, files }: Project, path: string): Text | undefined {
  const edited = {
    roots,
    read: (file: string) => files.read(file),
    place: (file: string) => files.place(file),
  };
  const reason = editRefusal(edited, path);
  if (reason !== undefined) return reason;
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if ((stats.mode & 0o222) === 0) return USAGE.readOnly;
    return isUtf8(readRegularFile(path)) ? undefined : USAGE.notUtf8;
  } catch {
    // It has changed under our hands; writing will find out.
    return undefined;
  }
}

/** Writes group by group; what follows a file that has changed meanwhile is not written. */
function save({ files, roots }: Project): {
  saved: readonly Change[];
  outdated: readonly Change[];
} {
  const saved: Change[] = [];
  const outdated: Change[] = [];
  for (const group of files.groups()) {
    const stopped = group.findIndex((change) => {
      const real = files.place(change.path)?.path;
      const within = roots.map((root) => files.place(root)?.path ?? root);
      // A link that has been turned meanwhile is as good as a changed file.
      if (real === undefined || !within.some((root) => isInside(root, real))) return true;
      return !write(real, change);
    });
    const done = stopped < 0 ? group : group.slice(0, stopped);
    for (const { path } of done) files.release(path);
    saved.push(...done);
    outdated.push(...group.slice(done.length));
  }
  return { saved, outdated };
}

function write(real: string, { path, before, text }: Change): boolean {
  try {
    return replaceFile(real, { before, text });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(USAGE.cannotWrite, { path, reason });
  }
}
