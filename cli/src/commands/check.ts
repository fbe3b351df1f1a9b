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
import { choice, count } from '../parseOptions';
import { parseSeverities } from '../parseSeverities';
import { progressOn } from '../progress';
import { github } from '../reporters/github';
import { gitlab } from '../reporters/gitlab';
import { json } from '../reporters/json';
import { junit } from '../reporters/junit';
import type { Reporter } from '../reporters/reporter';
import { reporterContext } from '../reporters/reporterContext';
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
  gitlab,
  junit,
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
    const progress = progressOn(run);
    const result = checkProject(project, {
      locale: run.locale,
      quiet: options.has('quiet'),
      ...(fix && { fix: 'save' }),
      ...(dryRun && { fix: 'plan' }),
      now: terminal.now,
      progress: progress.tell,
    });
    progress.clear();
    const { report, snapshot, functions, planned, refused, faults } = result;
    if (dryRun) printDiffs(project.root, planned, run);
    for (const { file, reason } of refused) {
      sayLine(run, USAGE.refused, { path: relativePath(project.root, file), reason });
    }
    const context = reporterContext(result, {
      terminal,
      locale: run.locale,
      version: run.version,
      cwd: project.cwd,
      isRepairable: !fix && !dryRun && hasSafeFixes(snapshot, functions, project),
    });
    const text = REPORTERS[format](report, context);
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
    // A blank ends a name for patch, unless a tab comes after it; git writes it so too.
    const end = path.includes(' ') ? '' : undefined;
    const from = before === undefined ? '/dev/null' : `a/${path}`;
    const fromEnd = before === undefined ? undefined : end;
    const patch = createTwoFilesPatch(from, `b/${path}`, before ?? '', text, fromEnd, end);
    print(patch.replace(/^=+\n/, ''));
  }
}
