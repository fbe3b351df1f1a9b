import { type CloudFunction, type Finding, isInside, joinPath, type Snapshot } from '#core';
import { localPath } from '../../../nodehost/src/localPath';
import { realLocation } from '../../../nodehost/src/realLocation';
import { replaceFile } from '../../../nodehost/src/replaceFile';
import { USAGE } from '../messages/usage';
import type { Project } from '../project/openProject';
import { PlaceFormatter } from '../report/placeFormatter';
import type { ReportedBaseline } from '../report/report';
import { UsageError } from '../usageError';
import { baselineText, type KnownProblem, readBaseline } from './baselineFile';
import { compareWithBaseline, type ProblemMark } from './compareWithBaseline';

/** How much of a line a problem is recognised by. */
const CODE_LENGTH = 200;

/** A file of known problems as a run uses it. */
export interface BaselineRequest {
  /** As written; relative paths are taken from the working folder. */
  readonly file: string;
  /** Whether the problems of now are known from now on. */
  readonly update: boolean;
}

/** The findings that count, and what is said about the others. */
export interface BaselineResult {
  readonly findings: readonly Finding[];
  readonly baseline: ReportedBaseline;
}

/**
 * Takes known problems out of what was found; with `update` all of it is known from now on. Known
 * problems of files that were not looked at stay known and are not gone.
 * @throws UsageError for a file that is absent without `update`, cannot be read or written, or is no such file
 */
export function applyBaseline(
  findings: readonly Finding[],
  { file, update }: BaselineRequest,
  checked: Checked,
): BaselineResult {
  const { snapshot, project } = checked;
  const path = localPath(project.cwd, file);
  const read = readBaseline(path, file);
  if (read === undefined && !update) throw new UsageError(USAGE.missingPath, { path: file });
  const [inside, outside] = split(read?.problems ?? [], wasLookedAt(checked));
  const marks = marker(snapshot, project.root);
  const { fresh, known, gone, all } = compareWithBaseline(findings, marks, inside);
  if (!update) return { findings: fresh, baseline: { file, known, gone } };
  write(path, file, read?.text, baselineText([...all, ...outside]));
  return { findings: [], baseline: { file, known: findings.length, gone: [] } };
}

/** What a run looked at. */
export interface Checked {
  readonly snapshot: Snapshot;
  readonly project: Project;
  readonly functions: readonly CloudFunction[];
}

/** All files, or with paths or a revision those that the user named and those of the functions chosen. */
function wasLookedAt({ project, functions }: Checked): (problem: KnownProblem) => boolean {
  const { root, paths, changed } = project;
  if (paths.length === 0 && changed === undefined) return () => true;
  const folders = [
    ...(changed === undefined ? paths : []),
    ...functions.map(({ directory }) => directory),
  ];
  return ({ file }) => folders.some((folder) => isInside(folder, joinPath(root, `./${file}`)));
}

function marker(snapshot: Snapshot, root: string): (finding: Finding) => ProblemMark {
  const places = new PlaceFormatter(snapshot, root);
  const lines = new Map<string, readonly string[]>();
  return ({ rule, file, span, interface: name }) => {
    const { file: path, range } = places.place({ file, span });
    const known = lines.get(file) ?? (snapshot.read(file) ?? '').split(/\r\n|\n|\r/);
    lines.set(file, known);
    const code = (known[range.start.line] ?? '').trim().slice(0, CODE_LENGTH);
    return { rule, file: path, ...(name !== undefined && { interface: name }), code };
  };
}

function write(path: string, shown: string, before: string | undefined, text: string): void {
  if (before === text) return;
  let isWritten: boolean;
  try {
    isWritten = replaceFile(realLocation(path) ?? path, { before, text });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(USAGE.cannotWrite, { path: shown, reason });
  }
  if (!isWritten) throw new UsageError(USAGE.keepsChanging, { path: shown });
}

function split<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
