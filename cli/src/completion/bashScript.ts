import type { CommandSpec } from '../table/commandSpec';
import { COMMON_OPTIONS } from '../table/commonOptions';
import { COMMAND_SPECS } from '../table/specs';
import { COMMAND_NAMES, type Offer, optionsOf, valueOffer, wordOffer } from './shellWords';

/** The options before a command that another word follows. */
const VALUED = COMMON_OPTIONS.filter(({ kind }) => kind !== 'switch')
  .map(({ name }) => `--${name}`)
  .join('|');

/** The completion for bash 3.2 and newer. */
export function bashScript(): string {
  return `# Completion of cloudcall for bash: source <(cloudcall completion bash)
_cloudcall() {
  local cur prev command word index
  COMPREPLY=()
  # bash takes "=" for a word of its own; rules are completed across it.
  COMP_WORDBREAKS=\${COMP_WORDBREAKS//=/}
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  command=""
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    case "$word" in
      ${VALUED}) index=$((index + 1)) ;;
      -*) ;;
      *) command="$word"; break ;;
    esac
  done
  case "$command" in
    "") COMPREPLY=($(compgen -W "${COMMAND_NAMES.join(' ')} --help --version" -- "$cur")); return ;;
    help) COMPREPLY=($(compgen -W "${COMMAND_NAMES.join(' ')}" -- "$cur")); return ;;
${COMMAND_SPECS.map(commandCase).join('\n')}
  esac
}
complete -F _cloudcall cloudcall
`;
}

function commandCase(spec: CommandSpec): string {
  const options = optionsOf(spec);
  const values = options
    .filter(({ kind }) => kind !== 'switch')
    .map((option) => `        --${option.name}) ${reply(valueOffer(option))}; return ;;`);
  const names = options.map(({ name }) => `--${name}`).join(' ');
  return `    ${spec.name})
      case "$prev" in
${values.join('\n')}
      esac
      case "$cur" in
        -*) COMPREPLY=($(compgen -W "${names}" -- "$cur")) ;;
        *) ${reply(wordOffer(spec))} ;;
      esac ;;`;
}

function reply(offer: Offer): string {
  if (offer === 'files') return 'COMPREPLY=($(compgen -f -- "$cur"))';
  if (offer === 'folders') return 'COMPREPLY=($(compgen -d -- "$cur"))';
  return offer.length === 0 ? ':' : `COMPREPLY=($(compgen -W "${offer.join(' ')}" -- "$cur"))`;
}
