import { inLocale, type Locale, type Text } from '#core';
import { padColumns, widest } from '../columns';
import { HELP } from '../messages/help';
import { type CommandSpec, type OptionSpec, optionUsage } from './commandSpec';
import { COMMON_OPTIONS } from './commonOptions';
import { COMMAND_SPECS } from './specs';

/** The meanings of exit codes, in order. */
export const EXIT_CODES: readonly (readonly [code: string, meaning: Text])[] = [
  ['0', HELP.exitFine],
  ['1', HELP.exitProblems],
  ['2', HELP.exitUsage],
];

/** What `cloudcall --help` prints. */
export function overviewHelp(locale: Locale): string {
  const say = (text: Text) => inLocale(text, locale);
  const commands = COMMAND_SPECS.map(({ name, words, summary }: CommandSpec) => [
    `${name} ${say(words.usage)}`.trimEnd(),
    say(summary),
  ]);
  return blocks(
    [say(HELP.intro)],
    section(say(HELP.usage), [[say(HELP.usageLine)]]),
    section(say(HELP.commands), commands),
    section(say(HELP.commonOptions), optionRows(COMMON_OPTIONS, locale)),
    section(
      say(HELP.exitCodes),
      EXIT_CODES.map(([code, meaning]) => [code, say(meaning)]),
    ),
    [say(HELP.more)],
  );
}

/** What `cloudcall <command> --help` prints. */
export function commandHelp(spec: CommandSpec, locale: Locale): string {
  const say = (text: Text) => inLocale(text, locale);
  const { name, words, summary, details, options, examples } = spec;
  return blocks(
    [`cloudcall ${name}: ${say(summary)}${locale === 'zh-cn' ? '。' : '.'}`],
    section(say(HELP.usage), [
      [`cloudcall ${name} ${say(words.usage)} ${say(HELP.options)}`.replace(/ {2,}/g, ' ')],
    ]),
    details === undefined ? [] : [say(details)],
    section(say(HELP.ownOptions), optionRows(options, locale)),
    section(say(HELP.commonOptions), optionRows(COMMON_OPTIONS, locale)),
    section(
      say(HELP.examples),
      examples.map(({ line, text }) => [line, say(text)]),
    ),
  );
}

function optionRows(options: readonly OptionSpec[], locale: Locale): readonly string[][] {
  return options.map((option) => [optionUsage(option), inLocale(option.text, locale)]);
}

function section(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const width = widest(rows.map(([first = '']) => first));
  return [
    title,
    ...rows.map(([first = '', second]) =>
      second === undefined ? `  ${first}` : `  ${padColumns(first, width)}  ${second}`,
    ),
  ];
}

function blocks(...parts: readonly (readonly string[])[]): string {
  const texts = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}
