import type { Catalog } from '../../core/src/catalog/catalog';
import { formatText, inLocale, type Text } from '../../core/src/messages/text';
import { RULES, WORKSPACE_RULES } from '../../core/src/rules/registry';
import { ruleDocsUrl } from '../../core/src/rules/ruleDocsUrl';
import type { RuleId } from '../../core/src/rules/ruleIds';
import type { Run } from './commands/command';
import { COMMANDS } from './messages/commands';
import { RULE_SUMMARIES } from './messages/rules';
import { type Paint, paintFor } from './paint';
import { UsageError } from './usageError';

const SHOWN_ERRORS = 20;

/** What a rule reports, its severity and its page. */
export function explainRule(id: RuleId, run: Run): string {
  const { paint, say } = voice(run);
  const rule = [...RULES, ...WORKSPACE_RULES].find((one) => one.id === id);
  const lines = [paint.bold(id), say(RULE_SUMMARIES[id]), ''];
  if (rule !== undefined) lines.push(say(COMMANDS.ruleSeverity, { severity: rule.severity }));
  return [...lines, say(COMMANDS.rulePage, { url: ruleDocsUrl(id) })].join('\n');
}

/** What an error code means, in general and for single interfaces. Throws `UsageError` for an unknown one. */
export function explainCode(code: string, catalog: Catalog, run: Run): string {
  const { paint, say } = voice(run);
  const meanings = catalog.error(Number(code));
  if (meanings.length === 0) throw new UsageError(COMMANDS.unknownCode, { code });
  return [
    paint.bold(code),
    ...meanings.map(({ message, interfaces }) => {
      const names = interfaces.join(', ');
      return names === ''
        ? say(message)
        : `${say(message)}  ${paint.dim(say(COMMANDS.codeInterfaces, { names }))}`;
    }),
  ].join('\n');
}

/** What an interface does, takes, replies and how it fails; undefined when there is none of this name. */
export function explainInterface(name: string, catalog: Catalog, run: Run): string | undefined {
  const { paint, say } = voice(run);
  const found = catalog.get(name);
  if (found === undefined) return explainUncovered(name, catalog, run);
  const { title, summary, deprecated, params, returns, errors, limits, note } = found;
  const lines = [`${paint.bold(name)}  ${say(title)}`, say(summary)];
  if (deprecated !== undefined) {
    const { replacement } = deprecated;
    lines.push(
      paint.yellow(
        replacement === undefined
          ? say(COMMANDS.retired)
          : say(COMMANDS.retiredFor, { name: replacement }),
      ),
    );
  }
  for (const text of [limits, note]) if (text !== undefined) lines.push(say(text));
  lines.push(
    ...section(
      paint,
      say(COMMANDS.parameters),
      params.map(({ name: key, type, required, description }) => [
        key,
        required ? `${type}, ${say(COMMANDS.required)}` : type,
        say(description),
      ]),
    ),
    ...section(
      paint,
      say(COMMANDS.reply),
      returns.map(({ name: key, type, description }) => [key, type, say(description)]),
    ),
    ...section(
      paint,
      say(COMMANDS.errors),
      errors.slice(0, SHOWN_ERRORS).map(({ code, message }) => [String(code), say(message)]),
    ),
  );
  if (errors.length > SHOWN_ERRORS) {
    lines.push(`  ${say(COMMANDS.moreErrors, { count: errors.length - SHOWN_ERRORS })}`);
  }
  const links = [found.httpsPath, found.docUrl ?? found.docUrlOld].filter((link) => link);
  if (links.length > 0) lines.push('', ...links.map((link) => paint.dim(link as string)));
  return lines.join('\n');
}

function explainUncovered(name: string, catalog: Catalog, run: Run): string | undefined {
  const { paint, say } = voice(run);
  const negative = catalog.negative(name);
  if (negative === undefined) return undefined;
  return [
    `${paint.bold(name)}  ${say(negative.title)}`,
    paint.yellow(say(COMMANDS.notCovered)),
    ...[negative.httpsPath, negative.docUrl].flatMap((link) => (link ? [paint.dim(link)] : [])),
  ].join('\n');
}

function section(paint: Paint, title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const format = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ');
  return ['', paint.underline(title), ...rows.map((row) => `  ${format(row)}`.trimEnd())];
}

function voice({ terminal, locale }: Run) {
  return {
    paint: paintFor(terminal.colours),
    say: (text: Text, values: Readonly<Record<string, string | number>> = {}) =>
      inLocale(Object.keys(values).length === 0 ? text : formatText(text, values), locale),
  };
}
