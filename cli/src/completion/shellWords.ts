import { RULE_IDS, SEVERITIES } from '#core';
import type { CommandSpec, OptionSpec } from '../table/commandSpec';
import { COMMON_OPTIONS } from '../table/commonOptions';
import { COMMAND_SPECS } from '../table/specs';

/** The shells that completion is written for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What a shell offers at one place: fixed words, or what lies on the disk. */
export type Offer = readonly string[] | 'files' | 'folders';

/** The commands, `help` among them. */
export const COMMAND_NAMES: readonly string[] = [...COMMAND_SPECS.map(({ name }) => name), 'help'];

/** What is offered as a word of a command. */
export function wordOffer({ words }: CommandSpec): Offer {
  if (words.offers === 'files') return 'files';
  if (words.offers === 'shells') return SHELLS;
  return words.offers === 'rules' ? RULE_IDS : [];
}

/** What is offered as the value of an option. */
export function valueOffer({ choices, offers }: OptionSpec): Offer {
  if (choices !== undefined) return choices;
  if (offers === 'files' || offers === 'folders') return offers;
  if (offers !== 'severities') return [];
  return RULE_IDS.flatMap((id) => [...SEVERITIES, 'off'].map((level) => `${id}=${level}`));
}

/** The options of a command, the common ones last. */
export function optionsOf(spec: CommandSpec): readonly OptionSpec[] {
  return [...spec.options, ...COMMON_OPTIONS];
}
