import { createTwoFilesPatch } from 'diff';
import { relativePath } from '#core';
import { USAGE } from '../../../library/src/messages/usage';
import { applyFixes, type Refusal } from '../../../library/src/project/applyFixes';
import { openProject, type Project } from '../../../library/src/project/openProject';
import { saveChanges } from '../../../library/src/project/saveChanges';
import { refuseUnreadable, selectFunctions } from '../../../library/src/project/selectFunctions';
import { checkReport, hasSafeFixes } from '../../../library/src/report/checkReport';
import type { CheckReport } from '../../../library/src/report/report';
import { UsageError } from '../../../library/src/usageError';
import { CHECK } from '../messages/check';
import { paintFor } from '../paint';
import { choice, count } from '../parseOptions';
import { parseSeverities } from '../parseSeverities';
import { github } from '../reporters/github';
import { json } from '../reporters/json';
import type { Reporter } from '../reporters/reporter';
import { sarif } from '../reporters/sarif';
import { stylish } from '../reporters/stylish';
import { sayFaults } from '../sayFaults';
import { sayLine } from '../sayLine';
import type { Command, ExitCode, Run } from './command';

const REPORTERS: Readonly<Record<'stylish' | 'json' | 'sarif' | 'github', Reporter>> = {
  stylish,
  json,
  sarif,
  github,
};

/** `cloudcall check [paths…]` */
export const check: Command = {
  run(run: Run): ExitCode {
    const { options, terminal, data } = run;
    const started = terminal.now();
    const format = choice(options, 'format', ['stylish', 'json', 'sarif', 'github']) ?? 'stylish';
    const maxWarnings = count(options, 'max-warnings');
    const severities = parseSeverities(options.list('rule'));
    const fix = options.has('fix');
    const dryRun = options.has('fix-dry-run');
    if (fix && dryRun) throw new UsageError(USAGE.fixTwice);
    const project = openProject(
      { cwd: terminal.cwd, root: options.value('root'), paths: options.arguments, severities },
      data,
    );
    if (fix || dryRun) repair(project, run);
    const snapshot = project.workspace.snapshot();
    const functions = selectFunctions(snapshot, project);
    const report = checkReport(snapshot, functions, project, {
      locale: run.locale,
      quiet: options.has('quiet'),
      started,
      now: terminal.now,
    });
    refuseUnreadable(snapshot, project);
    const text = REPORTERS[format](report, {
      locale: run.locale,
      paint: paintFor(terminal.colours),
      isRepairable: !fix && !dryRun && hasSafeFixes(snapshot, functions, project),
      cwd: project.cwd,
      version: run.version,
      read: (path) => snapshot.read(path) ?? '',
    });
    // The diffs alone make a patch: what they leave for people to do stands beside it.
    if (!dryRun || format !== 'stylish') terminal.out(text);
    else if (report.problems.length > 0 || project.files.changes.length === 0) terminal.err(text);
    if (functions.length === 0) {
      sayLine(run, CHECK.nothingFound, { path: project.paths.join(', ') || project.root });
    }
    const isFaulty = sayFaults(run, [
      ...functions.flatMap((fn) =>
        snapshot
          .faults(fn)
          .map((fault) => [relativePath(project.root, fn.directory), fault] as const),
      ),
      ...snapshot.workspaceFaults().map((fault) => [project.root, fault] as const),
    ]);
    return isFaulty ? 2 : exitCode(run, report, maxWarnings);
  },
};

function exitCode(run: Run, { summary }: CheckReport, maxWarnings: number | undefined): ExitCode {
  if (summary.errors > 0) return 1;
  if (maxWarnings === undefined || summary.warnings <= maxWarnings) return 0;
  sayLine(run, CHECK.tooManyWarnings, { count: summary.warnings, limit: maxWarnings });
  return 1;
}

/** Applies the safe fixes and saves them, or prints what would be saved. */
function repair(project: Project, run: Run): void {
  const plan = (): readonly Refusal[] => {
    const refused = applyFixes(project);
    refuseUnreadable(project.workspace.snapshot(), project);
    return refused;
  };
  const isSaving = run.options.has('fix');
  const refused = isSaving ? saveChanges(project, plan, { attempts: 20 }).refused : plan();
  if (!isSaving) printDiffs(project, run);
  for (const { file, reason } of refused) {
    sayLine(run, USAGE.refused, { path: relativePath(project.root, file), reason });
  }
}

/** One unified diff a file, as `git apply` and `patch -p1` read it; on stderr where stdout belongs to a report. */
function printDiffs({ files, root }: Project, { terminal, options }: Run): void {
  const format = options.value('format') ?? 'stylish';
  const print = format === 'stylish' ? terminal.out : terminal.err;
  for (const { path: file, before, text } of files.changes) {
    const path = relativePath(root, file);
    const from = before === undefined ? '/dev/null' : `a/${path}`;
    const patch = createTwoFilesPatch(from, `b/${path}`, before ?? '', text, undefined, undefined);
    print(patch.replace(/^=+\n/, ''));
  }
}
