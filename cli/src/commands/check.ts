import { createTwoFilesPatch } from 'diff';
import { relativePath } from '#core';
import { checkProject } from '../../../library/src/checkProject';
import { USAGE } from '../../../library/src/messages/usage';
import { openProject } from '../../../library/src/project/openProject';
import type { Change } from '../../../library/src/project/overlayHost';
import { hasSafeFixes } from '../../../library/src/report/checkReport';
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
import { FORMATS } from '../table/checkSpec';
import type { Command, ExitCode, Run } from './command';

const REPORTERS: Readonly<Record<(typeof FORMATS)[number], Reporter>> = {
  stylish,
  json,
  sarif,
  github,
};

/** `cloudcall check [paths…]` */
export const check: Command = {
  run(run: Run): ExitCode {
    const { options, terminal, data } = run;
    const format = choice(options, 'format', FORMATS) ?? 'stylish';
    const maxWarnings = count(options, 'max-warnings');
    const severities = parseSeverities(options.list('rule'));
    const fix = options.has('fix');
    const dryRun = options.has('fix-dry-run');
    if (fix && dryRun) throw new UsageError(USAGE.fixTwice);
    const project = openProject(
      { cwd: terminal.cwd, root: options.value('root'), paths: options.arguments, severities },
      data,
    );
    const { report, snapshot, functions, planned, refused, faults } = checkProject(project, {
      locale: run.locale,
      quiet: options.has('quiet'),
      ...(fix && { fix: 'save' }),
      ...(dryRun && { fix: 'plan' }),
      now: terminal.now,
    });
    if (dryRun) printDiffs(project.root, planned, run);
    for (const { file, reason } of refused) {
      sayLine(run, USAGE.refused, { path: relativePath(project.root, file), reason });
    }
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
    else if (report.problems.length > 0 || planned.length === 0) terminal.err(text);
    if (functions.length === 0) {
      sayLine(run, CHECK.nothingFound, { path: project.paths.join(', ') || project.root });
    }
    return sayFaults(run, faults) ? 2 : exitCode(run, report, maxWarnings);
  },
};

function exitCode(run: Run, { summary }: CheckReport, maxWarnings: number | undefined): ExitCode {
  if (summary.errors > 0) return 1;
  if (maxWarnings === undefined || summary.warnings <= maxWarnings) return 0;
  sayLine(run, CHECK.tooManyWarnings, { count: summary.warnings, limit: maxWarnings });
  return 1;
}

/** One unified diff a file, as `git apply` and `patch -p1` read it; on stderr where stdout belongs to a report. */
function printDiffs(root: string, planned: readonly Change[], { terminal, options }: Run): void {
  const format = options.value('format') ?? 'stylish';
  const print = format === 'stylish' ? terminal.out : terminal.err;
  for (const { path: file, before, text } of planned) {
    const path = relativePath(root, file);
    const from = before === undefined ? '/dev/null' : `a/${path}`;
    const patch = createTwoFilesPatch(from, `b/${path}`, before ?? '', text, undefined, undefined);
    print(patch.replace(/^=+\n/, ''));
  }
}
