import { existsSync } from 'node:fs';
import { dirName, joinPath } from '#core';
import type { CheckResult } from '../../../library/src/checkProject';
import { fixReporter } from '../../../library/src/report/fixReporter';
import { paintFor } from '../paint';
import type { Terminal } from '../terminal';
import type { ReporterContext } from './reporter';

/** What a reporter may need beside the report of a check. */
export function reporterContext(
  { report, findings, snapshot, faults }: CheckResult,
  { terminal, locale, version, cwd, isRepairable }: ReporterRun,
): ReporterContext {
  const { root } = report;
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = lines.get(file);
    if (known !== undefined) return known;
    const text = snapshot.read(joinPath(root, `./${file}`)) ?? '';
    const read = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
    lines.set(file, read);
    return read;
  };
  const behind = new Map(report.problems.map((problem, index) => [problem, findings[index]]));
  const fixesOf = fixReporter(snapshot, root, locale);
  return {
    locale,
    paint: paintFor(terminal.colours),
    cwd,
    repository: repositoryAround(root) ?? root,
    isRepairable,
    version,
    faults,
    line: (file, line) => linesOf(file)[line] ?? '',
    fixes: (problem) => {
      const finding = behind.get(problem);
      return finding === undefined ? [] : fixesOf(finding);
    },
  };
}

/** The run that a report is printed for. */
export interface ReporterRun
  extends Pick<ReporterContext, 'locale' | 'version' | 'cwd' | 'isRepairable'> {
  readonly terminal: Terminal;
}

function repositoryAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirName(at)) {
    if (existsSync(joinPath(at, '.git'))) return at;
    if (dirName(at) === at) return undefined;
  }
}
