import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { relativePath } from '#core';
import { type CheckResult, checkProject } from '../../library/src/checkProject';
import { USAGE } from '../../library/src/messages/usage';
import type { Project } from '../../library/src/project/openProject';
import type { CheckReport, ReportedBaseline } from '../../library/src/report/report';
import { UsageError } from '../../library/src/usageError';
import { localPath } from '../../nodehost/src/localPath';
import type { CheckSettings } from './checkSettings';
import type { ExitCode, Run } from './commands/command';
import { CHECK } from './messages/check';
import { paintFor } from './paint';
import { progressOn } from './progress';
import { github } from './reporters/github';
import { gitlab } from './reporters/gitlab';
import { json } from './reporters/json';
import { junit } from './reporters/junit';
import { markdown } from './reporters/markdown';
import type { Reporter, ReporterContext } from './reporters/reporter';
import { reporterContext } from './reporters/reporterContext';
import { sarif } from './reporters/sarif';
import { stylish } from './reporters/stylish';
import { sayFaults } from './sayFaults';
import { sayLine } from './sayLine';

const REPORTERS: Readonly<Record<CheckSettings['format'], Reporter>> = {
  stylish,
  json,
  sarif,
  github,
  gitlab,
  junit,
  markdown,
};

/** Checks a project once and prints all that is to be said about it; `only` is the file that stdin stands for. */
export function checkOnce(
  project: Project,
  settings: CheckSettings,
  run: Run,
  only?: string,
): ExitCode {
  const { fix, baseline, quiet, format } = settings;
  const { terminal, locale, version } = run;
  const progress = progressOn(run);
  const result = checkProject(project, {
    locale,
    quiet,
    ...(fix !== undefined && { fix }),
    ...(baseline !== undefined && { baseline }),
    ...(only !== undefined && { only }),
    repeated: settings.watch,
    now: terminal.now,
    progress: progress.tell,
  });
  progress.clear();
  if (fix === 'plan') printDiffs(project.root, result, settings, run);
  for (const { file, reason } of result.refused) {
    sayLine(run, USAGE.refused, { path: relativePath(project.root, file), reason });
  }
  const { report, faults, planned } = result;
  const context = reporterContext(result, {
    terminal,
    locale,
    version,
    cwd: project.cwd,
    isRepairable: fix === undefined && only === undefined && result.isRepairable,
  });
  const text = REPORTERS[format](report, context);
  for (const each of settings.reports) {
    writeReport(localPath(terminal.cwd, each.file), REPORTERS[each.format](report, plain(context)));
  }
  // The diffs alone make a patch: what they leave for people to do stands beside it.
  if (fix !== 'plan' || format !== 'stylish') terminal.out(text);
  else if (report.problems.length > 0 || planned.length === 0) terminal.err(text);
  if (report.functions.length === 0) sayNothingFound(project, settings, run, only);
  if (report.baseline !== undefined) sayBaseline(report.baseline, settings, run);
  return sayFaults(run, faults) ? 2 : exitCode(report, settings, run);
}

/** The context of a report that no terminal shows. */
function plain(context: ReporterContext): ReporterContext {
  return { ...context, paint: paintFor(false) };
}

function writeReport(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(USAGE.cannotWrite, { path, reason });
  }
}

function exitCode({ summary }: CheckReport, { maxWarnings }: CheckSettings, run: Run): ExitCode {
  if (summary.errors > 0) return 1;
  if (maxWarnings === undefined || summary.warnings <= maxWarnings) return 0;
  sayLine(run, CHECK.tooManyWarnings, { count: summary.warnings, limit: maxWarnings });
  return 1;
}

function sayNothingFound(
  { root, roots, paths }: Project,
  { changedSince }: CheckSettings,
  run: Run,
  only: string | undefined,
): void {
  if (only !== undefined) sayLine(run, CHECK.notInFunction, { path: relativePath(root, only) });
  else if (changedSince !== undefined) {
    sayLine(run, CHECK.nothingChanged, { revision: changedSince });
  } else {
    sayLine(run, CHECK.nothingFound, { path: (paths.length > 0 ? paths : roots).join(', ') });
  }
}

function sayBaseline(
  { file, known, gone }: ReportedBaseline,
  { baseline }: CheckSettings,
  run: Run,
): void {
  if (baseline?.update) sayLine(run, CHECK.baselineWritten, { file, count: known });
  else if (known > 0) sayLine(run, CHECK.baselineKnown, { file, count: known });
  for (const { rule, file: path, code, count } of gone) {
    sayLine(run, CHECK.baselineGone, { file, rule, path, code, count });
  }
  if (gone.length > 0) sayLine(run, CHECK.baselineUpdate, { file });
}

/** One unified diff a file, as `git apply` and `patch -p1` read it; on stderr where stdout belongs to a report. */
function printDiffs(
  root: string,
  { planned }: CheckResult,
  { format }: CheckSettings,
  { terminal }: Run,
): void {
  const print = format === 'stylish' ? terminal.out : terminal.err;
  for (const { path: file, before, text } of planned) {
    const path = relativePath(root, file);
    const from = before === undefined ? '/dev/null' : `a/${path}`;
    const patch = createTwoFilesPatch(from, `b/${path}`, before ?? '', text);
    const begin = patch.indexOf('--- ');
    const hunks = patch.indexOf('@@ ', begin);
    print(endNames(patch.slice(begin, hunks)) + patch.slice(hunks));
  }
}

/** The two lines of names; a blank in a name ends it for patch, unless a tab comes after it, as git writes it too. */
function endNames(head: string): string {
  return head
    .split('\n')
    .map((line) => (line.includes('"') || line.split(' ').length < 3 ? line : `${line}\t`))
    .join('\n');
}
