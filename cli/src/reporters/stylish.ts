import { formatText, inLocale, type MessageValue, type Severity, type Text, visible } from '#core';
import type { CheckReport, ReportedProblem } from '../../../library/src/report/report';
import { padColumns, widest } from '../columns';
import { CHECK, SEVERITY_NAMES } from '../messages/check';
import type { Paint } from '../paint';
import { codeFrame } from './codeFrame';
import type { Reporter, ReporterContext } from './reporter';

const COLOURS: Readonly<Record<Severity, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

/** Problems under their files with the code that they are about, then one line that sums up; nothing where nothing was checked. For people. */
export const stylish: Reporter = (report, context) => {
  if (report.functions.length === 0 && report.problems.length === 0) return '';
  const blocks = [...byFile(report.problems)].map(([file, problems]) =>
    [context.paint.underline(visible(file)), ...problemLines(problems, context)].join('\n'),
  );
  return `${[...blocks, summary(report, context)].join('\n\n')}\n`;
};

function byFile(problems: readonly ReportedProblem[]): ReadonlyMap<string, ReportedProblem[]> {
  const files = new Map<string, ReportedProblem[]>();
  for (const problem of problems) {
    const known = files.get(problem.file);
    if (known === undefined) files.set(problem.file, [problem]);
    else known.push(problem);
  }
  return files;
}

function problemLines(
  problems: readonly ReportedProblem[],
  { paint, locale, line }: ReporterContext,
): string[] {
  const rows = problems.map((problem) => ({
    problem,
    place: `${problem.range.start.line + 1}:${problem.range.start.character + 1}`,
    severity: inLocale(SEVERITY_NAMES[problem.severity], locale),
  }));
  const placeWidth = rows.reduce((most, { place }) => Math.max(most, place.length), 0);
  const severityWidth = widest(rows.map(({ severity }) => severity));
  return rows.flatMap(({ problem, place, severity }) => {
    const colour = paint[COLOURS[problem.severity]];
    const head = `  ${paint.dim(place.padStart(placeWidth))}  ${colour(padColumns(severity, severityWidth))}`;
    const { file, range, message, rule } = problem;
    const frame = codeFrame(line(file, range.start.line), range, { paint, mark: colour });
    return [
      `${head}  ${visible(message)}  ${paint.dim(rule)}`,
      ...frame.map((each) => `${' '.repeat(placeWidth + 4)}${each}`),
    ];
  });
}

function summary({ summary: counts }: CheckReport, context: ReporterContext): string {
  const { paint, locale } = context;
  const say = (text: Text, values?: Readonly<Record<string, MessageValue>>) =>
    inLocale(formatText(text, values), locale);
  const counted = (one: Text, many: Text, count: number) =>
    count === 1 ? formatText(one) : formatText(many, { count });
  const functions = counted(CHECK.oneFunction, CHECK.functions, counts.functions);
  const parts = [
    [CHECK.oneError, CHECK.errors, counts.errors],
    [CHECK.oneWarning, CHECK.warnings, counts.warnings],
    [CHECK.oneInfo, CHECK.infos, counts.infos],
    [CHECK.oneHint, CHECK.hints, counts.hints],
  ] as const;
  const total = parts.reduce((sum, [, , count]) => sum + count, 0);
  if (total === 0) return paint.green(`✔ ${say(CHECK.clean, { functions })}`);
  const headline =
    total === 1
      ? say(CHECK.oneProblem, { functions })
      : say(CHECK.problems, { count: total, functions });
  const details = parts
    .filter(([, , count]) => count > 0)
    .map(([one, many, count]) => inLocale(counted(one, many, count), locale));
  const separator = locale === 'zh-cn' ? '，' : ', ';
  const brackets = locale === 'zh-cn' ? ['（', '）'] : [' (', ')'];
  const line = `${headline}${brackets[0]}${details.join(separator)}${brackets[1]}`;
  const colour = counts.errors > 0 ? paint.red : counts.warnings > 0 ? paint.yellow : paint.blue;
  const mark = counts.errors > 0 ? '✖' : counts.warnings > 0 ? '⚠' : 'ℹ';
  const hint = context.isRepairable ? [paint.dim(`  ${say(CHECK.fixable)}`)] : [];
  return [colour(`${mark} ${line}`), ...hint].join('\n');
}
