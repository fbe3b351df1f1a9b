import { inLocale, type Locale } from '#core';
import type { CommandSpec, OptionSpec } from '../table/commandSpec';
import { COMMAND_SPECS } from '../table/specs';
import { COMMAND_NAMES, type Offer, optionsOf, valueOffer, wordOffer } from './shellWords';

/** The completion for zsh, with descriptions in one language. */
export function zshScript(locale: Locale): string {
  const commands = COMMAND_SPECS.map(
    ({ name, summary }) => `    ${quoted(`${name}:${inLocale(summary, locale)}`)}`,
  );
  return `#compdef cloudcall
# Completion of cloudcall for zsh: source <(cloudcall completion zsh)
_cloudcall() {
  local state line
  local -a commands
  commands=(
${commands.join('\n')}
  )
  _arguments -C '1:command:->command' '*::word:->words'
  case $state in
    command) _describe -t commands command commands ;;
    words)
      case $line[1] in
        help) compadd -- ${COMMAND_NAMES.join(' ')} ;;
${COMMAND_SPECS.map((spec) => commandCase(spec, locale)).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = "_cloudcall" ]; then _cloudcall "$@"; else compdef _cloudcall cloudcall; fi
`;
}

function commandCase(spec: CommandSpec, locale: Locale): string {
  const options = optionsOf(spec).map((option) => `          ${optionLine(option, locale)}`);
  return `        ${spec.name}) _arguments \\
${options.join(' \\\n')} \\
          ${quoted(`*:word:${action(wordOffer(spec))}`)} ;;`;
}

function optionLine(option: OptionSpec, locale: Locale): string {
  const { name, kind, value = '', isOptional } = option;
  const text = inLocale(option.text, locale).replace(/[[\]\\:]/g, '\\$&');
  const repeat = kind === 'list' ? '*' : '';
  if (kind === 'switch') return quoted(`${repeat}--${name}[${text}]`);
  const separator = isOptional ? '::' : ':';
  const label = value.replace(/[^\w-]+/g, ' ');
  return quoted(`${repeat}--${name}[${text}]${separator}${label}:${action(valueOffer(option))}`);
}

function action(offer: Offer): string {
  if (offer === 'files') return '_files';
  if (offer === 'folders') return '_files -/';
  return offer.length === 0 ? ' ' : `(${offer.join(' ')})`;
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}
