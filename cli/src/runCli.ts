import type { Locale } from '#core';
import { USAGE } from '../../library/src/messages/usage';
import { rootFolder } from '../../library/src/project/roots';
import { UsageError } from '../../library/src/usageError';
import type { EngineData } from '../../nodehost/src/engineData';
import { check } from './commands/check';
import type { Command, ExitCode, McpModule } from './commands/command';
import { completion } from './commands/completion';
import { declare } from './commands/declare';
import { doctor } from './commands/doctor';
import { explain } from './commands/explain';
import { init } from './commands/init';
import { interfaces } from './commands/interfaces';
import { list } from './commands/list';
import { mcp } from './commands/mcp';
import { types } from './commands/types';
import { uploadPlan } from './commands/uploadPlan';
import { parseOptions } from './parseOptions';
import { sayError } from './sayLine';
import { COMMON_OPTIONS } from './table/commonOptions';
import { commandHelp, overviewHelp } from './table/helpText';
import { COMMAND_SPECS, type CommandName } from './table/specs';
import { localeNamed, type Terminal, terminalLocale } from './terminal';

const RUNNERS: Readonly<Record<CommandName, Command>> = {
  check,
  list,
  interfaces,
  declare,
  explain,
  types,
  mcp,
  init,
  'upload-plan': uploadPlan,
  doctor,
  completion,
};

/** Runs the checker with the words of a command line and returns the exit code. Never throws. */
export function runCli(
  words: readonly string[],
  terminal: Terminal,
  data: EngineData,
  version: string,
  loadMcp: () => McpModule,
): ExitCode {
  const locale = localeOfRun(words, terminal);
  try {
    const [name = '', ...rest] = commandFirst(words);
    if (name === '--version' || name === '-v') {
      terminal.out(`${version}\n`);
      return 0;
    }
    if (name === 'help' || name === '--help' || name === '-h') {
      const [topic] = name === 'help' ? rest : [];
      const asked = topic === undefined || topic.startsWith('-') ? undefined : specOf(topic);
      const [needless] = asked === undefined ? [] : rest.slice(1);
      if (needless !== undefined && !needless.startsWith('-')) {
        throw new UsageError(USAGE.needlessHelpWord, { word: needless });
      }
      terminal.out(asked === undefined ? overviewHelp(locale) : commandHelp(asked, locale));
      return 0;
    }
    const spec = specOf(name);
    const options = parseOptions(spec, rest);
    if (options.has('help')) {
      terminal.out(commandHelp(spec, locale));
      return 0;
    }
    if (options.has('version')) {
      terminal.out(`${version}\n`);
      return 0;
    }
    const [word] = spec.words.usage.en === '' ? options.arguments : [];
    if (word !== undefined) throw new UsageError(USAGE.needlessWord, { command: name, word });
    for (const root of options.list('root')) rootFolder(terminal.cwd, root);
    return RUNNERS[spec.name].run({ options, terminal, data, locale, version, loadMcp });
  } catch (error) {
    sayError({ terminal, locale }, error);
    return 2;
  }
}

/** The language of all that a run prints. */
export function localeOfRun(words: readonly string[], terminal: Terminal): Locale {
  return askedLocale(words) ?? terminalLocale(terminal);
}

/** What may stand before a command: help and version are asked for in its place. */
const BEFORE_COMMAND = COMMON_OPTIONS.filter(({ name }) => name !== 'help' && name !== 'version');

/** The words with the options of every command that stand before the command moved to the end. */
function commandFirst(words: readonly string[]): readonly string[] {
  let start = 0;
  for (let word = words[0]; word !== undefined; word = words[start]) {
    const option = BEFORE_COMMAND.find(({ name }) => word.replace(/=.*/s, '') === `--${name}`);
    if (option === undefined) break;
    start += option.kind === 'switch' || word.includes('=') ? 1 : 2;
  }
  return start < words.length ? [...words.slice(start), ...words.slice(0, start)] : [];
}

/** The entry of a command in the table. Throws `UsageError` where there is none. */
function specOf(name: string): (typeof COMMAND_SPECS)[number] {
  const found = COMMAND_SPECS.find((spec) => spec.name === name);
  if (found !== undefined) return found;
  if (name.startsWith('-')) {
    throw new UsageError(USAGE.unknownOption, {
      command: 'cloudcall',
      option: name,
      help: 'cloudcall --help',
    });
  }
  const names = COMMAND_SPECS.map((spec) => spec.name);
  const commands = { en: names.join(', '), zh: names.join('、') };
  throw name === ''
    ? new UsageError(USAGE.noCommand, { commands })
    : new UsageError(USAGE.unknownCommand, { command: name, commands });
}

/** The locale that `--locale` names, looked up before anything else, because errors about options are told in it too. */
function askedLocale(words: readonly string[]) {
  const index = words.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  if (index < 0) return undefined;
  const word = words[index] ?? '';
  const tag = word === '--locale' ? words[index + 1] : word.slice('--locale='.length);
  return tag === undefined ? undefined : localeNamed(tag);
}
