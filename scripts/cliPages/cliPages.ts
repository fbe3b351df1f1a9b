import { join } from 'node:path';
import { inLocale, type Locale, type Text } from '#core';
import { HELP } from '../../cli/src/messages/help';
import { type CommandSpec, type OptionSpec, optionUsage } from '../../cli/src/table/commandSpec';
import { COMMON_OPTIONS } from '../../cli/src/table/commonOptions';
import { EXIT_CODES } from '../../cli/src/table/helpText';
import { COMMAND_SPECS } from '../../cli/src/table/specs';
import { markdownTable } from '../markdown/markdownTable';

const TITLE = { en: 'The command line', zh: '命令行' };
const GENERATED = {
  en: 'Made from the table that `cloudcall --help` and the completion of shells come from too; `npm run docs` writes it anew.',
  zh: '本页与 `cloudcall --help`、shell 自动补全出自同一张表，由 `npm run docs` 生成。',
};
const OTHER = { en: '[中文](cli.zh-CN.md)', zh: '[English](cli.md)' };
const COLUMNS = {
  option: { en: 'option', zh: '选项' },
  code: { en: 'exit code', zh: '退出码' },
  meaning: { en: 'meaning', zh: '含义' },
};

/** The pages of the command line, `docs/cli.md` and its Chinese version, as they must be. */
export function cliPages(
  root: string,
): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: join(root, 'docs', 'cli.md'), text: cliPage('en') },
    { path: join(root, 'docs', 'cli.zh-CN.md'), text: cliPage('zh-cn') },
  ];
}

function cliPage(locale: Locale): string {
  const say = (text: Text) => inLocale(text, locale);
  const parts = [
    `# ${say(TITLE)}`,
    say(OTHER),
    say(HELP.intro),
    say(GENERATED),
    markdownTable(
      [say(HELP.commands), ''],
      COMMAND_SPECS.map(({ name, summary }) => [`[\`${name}\`](#${name})`, say(summary)]),
    ),
    `## ${say(HELP.exitCodes)}`,
    markdownTable(
      [say(COLUMNS.code), say(COLUMNS.meaning)],
      EXIT_CODES.map(([code, meaning]) => [code, say(meaning)]),
    ),
    `## ${say(HELP.commonOptions)}`,
    optionTable(COMMON_OPTIONS, locale),
    ...COMMAND_SPECS.flatMap((spec) => commandParts(spec, locale)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function commandParts(spec: CommandSpec, locale: Locale): readonly string[] {
  const say = (text: Text) => inLocale(text, locale);
  const { name, words, summary, details, options, examples } = spec;
  const usage = `cloudcall ${name} ${say(words.usage)}`.trimEnd();
  return [
    `## ${name}`,
    `\`${usage}\``,
    [sentence(say(summary), locale), ...(details === undefined ? [] : [say(details)])].join(
      locale === 'zh-cn' ? '' : ' ',
    ),
    ...(options.length === 0 ? [] : [optionTable(options, locale)]),
    ['```sh', ...examples.map(({ line, text }) => `${line}  # ${say(text)}`), '```'].join('\n'),
  ];
}

function optionTable(options: readonly OptionSpec[], locale: Locale): string {
  return markdownTable(
    [inLocale(COLUMNS.option, locale), ''],
    options.map((option) => [`\`${optionUsage(option)}\``, inLocale(option.text, locale)]),
  );
}

function sentence(text: string, locale: Locale): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${locale === 'zh-cn' ? '。' : '.'}`;
}
