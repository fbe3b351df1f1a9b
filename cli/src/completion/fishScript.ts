import { inLocale, type Locale } from '#core';
import type { CommandSpec, OptionSpec } from '../table/commandSpec';
import { COMMON_OPTIONS } from '../table/commonOptions';
import { COMMAND_SPECS } from '../table/specs';
import { COMMAND_NAMES, type Offer, valueOffer, wordOffer } from './shellWords';

/** The completion for fish, with descriptions in one language. */
export function fishScript(locale: Locale): string {
  const lines = [
    '# Completion of cloudcall for fish: cloudcall completion fish > ~/.config/fish/completions/cloudcall.fish',
    'complete -c cloudcall -f',
    ...COMMAND_SPECS.map(
      ({ name, summary }) =>
        `complete -c cloudcall -n __fish_use_subcommand -a ${name} -d ${quoted(inLocale(summary, locale))}`,
    ),
    `complete -c cloudcall -n '__fish_seen_subcommand_from help' -a ${quoted(COMMAND_NAMES.join(' '))}`,
    ...COMMON_OPTIONS.map((option) => optionLine(option, '', locale)),
    ...COMMAND_SPECS.flatMap((spec) => commandLines(spec, locale)),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(spec: CommandSpec, locale: Locale): readonly string[] {
  const when = `-n '__fish_seen_subcommand_from ${spec.name}' `;
  const words = offered(wordOffer(spec));
  return [
    ...(words === '' ? [] : [`complete -c cloudcall ${when}${words}`]),
    ...spec.options.map((option) => optionLine(option, when, locale)),
  ];
}

function optionLine(option: OptionSpec, when: string, locale: Locale): string {
  const { name, letter, kind, isOptional } = option;
  const flag = `${letter === undefined ? '' : `-s ${letter} `}-l ${name}`;
  const requires = kind === 'switch' || isOptional ? '' : ' -r';
  const values = kind === 'switch' ? '' : ` ${offered(valueOffer(option))}`.trimEnd();
  const text = quoted(inLocale(option.text, locale));
  return `complete -c cloudcall ${when}${flag}${requires}${values} -d ${text}`;
}

function offered(offer: Offer): string {
  if (offer === 'files') return '-F';
  if (offer === 'folders') return "-a '(__fish_complete_directories)'";
  return offer.length === 0 ? '' : `-a ${quoted(offer.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
