import { formatText, inLocale, visible } from '#core';
import { CHECK, SEVERITY_NAMES } from '../messages/check';
import type { Reporter } from './reporter';

/** Longer tables are cut: pages of jobs have a limit, and nobody reads on. */
const SHOWN = 200;

/** A table of problems, for the page of a job or a comment on a merge request. Empty where nothing was checked. */
export const markdown: Reporter = ({ functions, problems, summary }, { locale }) => {
  if (functions.length === 0 && problems.length === 0) return '';
  const say = (text: { en: string; zh: string }, values = {}) =>
    inLocale(formatText(text, values), locale);
  const title = say(CHECK.markdownTitle, {
    functions: summary.functions,
    errors: summary.errors,
    warnings: summary.warnings,
    others: summary.infos + summary.hints,
  });
  const rows = problems
    .slice(0, SHOWN)
    .map(({ severity, file, range, message, rule }) => [
      say(SEVERITY_NAMES[severity]),
      `${code(`${file}:${range.start.line + 1}`)}`,
      escaped(message),
      code(rule),
    ]);
  const left = problems.length - SHOWN;
  return [
    `### Cloud Call`,
    '',
    title,
    '',
    ...(rows.length === 0
      ? []
      : [
          `| | ${say(CHECK.markdownPlace)} | ${say(CHECK.markdownProblem)} | ${say(CHECK.markdownRule)} |`,
          '| --- | --- | --- | --- |',
          ...rows.map((cells) => `| ${cells.join(' | ')} |`),
          '',
        ]),
    ...(left > 0 ? [say(CHECK.markdownMore, { count: left }), ''] : []),
  ].join('\n');
};

/** Nothing in a name is markup. */
function escaped(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>()#+!|~@&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}
