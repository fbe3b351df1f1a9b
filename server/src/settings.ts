import { RULE_IDS, type RuleId, type RuleSeverities, SEVERITIES, type Severity } from '#core';

/** The section of the settings that the server reads. */
export const SETTINGS_SECTION = 'cloudcall';

/** The user's settings as far as the server acts on them. */
export interface Settings {
  readonly severities: RuleSeverities;
  /** Whether accepting a method inserts the call with its required parameters. */
  readonly callArguments: boolean;
  /** Whether a dot accepts a category and an opening parenthesis a method. */
  readonly commitCharacters: boolean;
  /** `todo`: only where something is to be declared. */
  readonly codeLenses: 'todo' | 'always' | 'never';
  /** `auto`: all functions are checked below 2,000. */
  readonly checkWorkspace: 'auto' | 'on' | 'off';
  readonly inlayHints: boolean;
  readonly inlineCompletion: boolean;
}

/**
 * Reads the settings' section as a client sends it. Whatever is not understood counts as not set,
 * since settings are typed by hand.
 */
export function readSettings(section: unknown): Settings {
  const rules = member(section, 'rules');
  const severities: Partial<Record<RuleId, Severity | 'off'>> = {};
  for (const id of RULE_IDS) {
    const value = member(rules, id);
    if (value === 'off' || SEVERITIES.includes(value as Severity)) {
      severities[id] = value as Severity | 'off';
    }
  }
  return {
    severities,
    callArguments: member(member(section, 'completion'), 'callArguments') !== false,
    // Whoever says nothing gets what was typed.
    commitCharacters: member(member(section, 'completion'), 'commitCharacters') === true,
    codeLenses: oneOf(member(member(section, 'codeLens'), 'show'), CODE_LENSES) ?? 'never',
    // Whoever says nothing of it is told of what is open.
    checkWorkspace: oneOf(member(member(section, 'check'), 'workspace'), CHECK_WORKSPACE) ?? 'off',
    inlayHints: member(member(section, 'inlayHints'), 'enabled') !== false,
    inlineCompletion: member(member(section, 'inlineCompletion'), 'enabled') !== false,
  };
}

const CODE_LENSES = ['todo', 'always', 'never'] as const;
const CHECK_WORKSPACE = ['auto', 'on', 'off'] as const;

function oneOf<T>(value: unknown, values: readonly T[]): T | undefined {
  return values.find((one) => one === value);
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
