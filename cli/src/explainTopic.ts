import {
  type Catalog,
  flatFields,
  formatText,
  inLocale,
  interfaceReference,
  judgeName,
  type Parameter,
  type ReplyField,
  RULE_TABLE,
  type RuleId,
  ruleDocsUrl,
  type Text,
} from '#core';
import { UsageError } from '../../library/src/usageError';
import { padColumns, widest } from './columns';
import type { Run } from './commands/command';
import { SEVERITY_NAMES } from './messages/check';
import { COMMANDS } from './messages/commands';
import { type Paint, paintFor } from './paint';

const SHOWN_ERRORS = 20;
const SHOWN_INTERFACES = 6;
const NOT_PERMITTED = -604101;

/** What a rule reports, its severity and its page. */
export function explainRule(id: RuleId, run: Run): string {
  const { paint, say } = voice(run);
  const rule = RULE_TABLE[id];
  const name = say(SEVERITY_NAMES[rule.severity]);
  const severity = name === rule.severity ? name : `${name} (${rule.severity})`;
  const lines = [
    `${paint.bold(id)}  ${say(rule.title)}`,
    say(rule.summary),
    '',
    say(COMMANDS.ruleSeverity, { severity }),
  ];
  return [...lines, say(COMMANDS.rulePage, { url: ruleDocsUrl(id) })].join('\n');
}

/**
 * What an error code means, in general and for single interfaces; where it is known which one failed,
 * for that alone if it has a meaning of its own. Throws `UsageError` for an unknown one.
 */
export function explainCode(code: string, catalog: Catalog, run: Run, failed?: string): string {
  const { paint, say } = voice(run);
  const written = Number(code);
  // The codes of the cloud itself are negative, and the sign is easily lost in copying.
  const known = catalog.error(written).length > 0 ? written : -written;
  const all = catalog.error(known);
  if (all.length === 0) throw new UsageError(COMMANDS.unknownCode, { code });
  const own = all.filter(({ interfaces }) => failed !== undefined && interfaces.includes(failed));
  const meanings = own.length > 0 ? own : all;
  const title = failed === undefined ? undefined : catalog.get(failed)?.title;
  return [
    paint.bold(String(known)),
    ...(failed === undefined ? [] : [title === undefined ? failed : `${failed}  ${say(title)}`]),
    ...meanings.map(({ message, interfaces }) => {
      if (interfaces.length === 0) return say(message);
      const names = interfaces
        .slice(0, SHOWN_INTERFACES)
        .join(run.locale === 'zh-cn' ? '、' : ', ');
      const more = interfaces.length - SHOWN_INTERFACES;
      const where =
        more > 0
          ? say(COMMANDS.codeMoreInterfaces, { names, more, total: interfaces.length })
          : say(COMMANDS.codeInterfaces, { names });
      return `${say(message)}  ${paint.dim(where)}`;
    }),
    ...(known === NOT_PERMITTED ? [say(COMMANDS.codeNotPermitted)] : []),
  ].join('\n');
}

/** What an interface does, takes, replies and how it fails; undefined when there is none of this name. */
export function explainInterface(name: string, catalog: Catalog, run: Run): string | undefined {
  const { paint, say } = voice(run);
  const found = catalog.get(name);
  if (found === undefined) return explainUncovered(name, catalog, run);
  const comma = run.locale === 'zh-cn' ? '，' : ', ';
  const { title, summary, deprecated, params, returns, errors, limits, note } = found;
  const lines = [`${paint.bold(name)}  ${say(title)}`];
  if (withoutStop(say(summary)) !== withoutStop(say(title))) lines.push(say(summary));
  if (deprecated !== undefined) {
    const { replacement, note: instead } = deprecated;
    const successor =
      replacement === undefined
        ? say(COMMANDS.retired)
        : say(COMMANDS.retiredFor, { name: replacement });
    lines.push(
      paint.yellow(
        instead === undefined ? successor : say(COMMANDS.retiredNote, { text: say(instead) }),
      ),
    );
  }
  if (limits !== undefined) lines.push(say(COMMANDS.limits, { text: say(limits) }));
  if (note !== undefined) lines.push(say(COMMANDS.note, { text: say(note) }));
  lines.push(
    ...section(
      paint,
      say(COMMANDS.parameters),
      flatFields<Parameter>(params).map(({ path, field: { type, required, ...field } }) => [
        path,
        required ? `${type}${comma}${say(COMMANDS.required)}` : type,
        withValues(field, run),
      ]),
    ),
    ...section(
      paint,
      say(COMMANDS.reply),
      flatFields<ReplyField>(returns).map(({ path, field }) => [
        path,
        field.type,
        withValues(field, run),
      ]),
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

/** The reference page of an interface in markdown; undefined when there is none of this name. */
export function interfaceMarkdown(name: string, catalog: Catalog, run: Run): string | undefined {
  const found = catalog.get(name);
  if (found === undefined) return undefined;
  const none = () => undefined;
  const page = interfaceReference(catalog, found, { interface: none, rule: none, error: none });
  return inLocale(page, run.locale);
}

/** What a field means, and the values that it may have. */
function withValues(
  { description, enum: values = [] }: Pick<Parameter, 'description' | 'enum'>,
  run: Run,
): string {
  const { say } = voice(run);
  if (values.length === 0) return say(description);
  const named = values.map(({ value, label }) => {
    const meaning = label && say(label);
    return meaning && meaning !== String(value) ? `${value} ${meaning}` : String(value);
  });
  const list = named.join(run.locale === 'zh-cn' ? '、' : ', ');
  return say(COMMANDS.describedValues, { text: withoutStop(say(description)), list });
}

function explainUncovered(name: string, catalog: Catalog, run: Run): string | undefined {
  const { paint, say } = voice(run);
  const mistake = catalog.mistake(name);
  if (mistake !== undefined) {
    const right = paint.yellow(say(COMMANDS.mistakenName, { right: mistake.right }));
    return [paint.bold(name), right, say(mistake.note)].join('\n');
  }
  const verdict = judgeName(catalog, name);
  if (verdict.kind === 'ability') {
    const { right } = verdict.ability;
    return [paint.bold(name), paint.yellow(say(COMMANDS.sdkAbility, { right }))].join('\n');
  }
  if (verdict.kind !== 'unsupported') return undefined;
  const { negative } = verdict;
  return [
    `${paint.bold(name)}  ${say(negative.title)}`,
    paint.yellow(say(negative.instead ?? COMMANDS.notCovered)),
    ...[negative.httpsPath, negative.docUrl].flatMap((link) => (link ? [paint.dim(link)] : [])),
  ].join('\n');
}

function section(paint: Paint, title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths = (rows[0] ?? []).map((_, column) => widest(rows.map((row) => row[column] ?? '')));
  const format = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : padColumns(cell, widths[column] ?? 0),
      )
      .join('  ');
  return ['', paint.underline(title), ...rows.map((row) => `  ${format(row)}`.trimEnd())];
}

function withoutStop(text: string): string {
  return text.replace(/[.。]$/, '');
}

function voice({ terminal, locale }: Run) {
  return {
    paint: paintFor(terminal.colours),
    say: (text: Text, values: Readonly<Record<string, string | number>> = {}) =>
      inLocale(Object.keys(values).length === 0 ? text : formatText(text, values), locale),
  };
}
