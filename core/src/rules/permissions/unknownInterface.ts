import { judgeName, type NameVerdict } from '../../catalog/nameVerdict';
import type { PermissionEntry } from '../../config/configFile';
import type { Fix } from '../../findings/finding';
import { textFix } from '../../findings/textFix';
import type { Use } from '../../flow/functionFlow';
import { permissionMessages, permissionFixes as titles } from '../../messages/rules/permissions';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText, type Text } from '../../messages/text';
import type { Rule, RuleContext } from '../_shared/rule';
import { plainEntries } from './formedEntries';
import { configName, entryPlace, permissionFixes } from './permissionFix';
import { renameUse } from './renameUse';
import { wrongName } from './wrongName';

/** A name that the catalogue does not know, in code or config.json, with the nearest that it does. */
export const unknownInterface: Rule = {
  id: 'unknown-interface',
  *check(context) {
    const { state, snapshot } = context;
    for (const use of state.flow.uses) {
      const verdict = judgeName(snapshot.catalog, use.interface);
      const message = messageFor(use.interface, verdict, IN_CODE);
      if (message === undefined) continue;
      const { file, span, interface: name } = use;
      yield { file, span, interface: name, message, fixes: codeFixes(context, use, verdict) };
    }
    for (const entry of plainEntries(state.config)) {
      const verdict = judgeName(snapshot.catalog, entry.name);
      const message =
        entry.name.trim() === ''
          ? permissionMessages.emptyEntry
          : messageFor(entry.name, verdict, IN_CONFIG);
      if (message === undefined) continue;
      const fixes = entryFixes(context, entry, verdict);
      yield { ...entryPlace(context, entry), message, fixes };
    }
  },
};

interface Patterns {
  readonly unknown: Text;
  readonly nearest: Text;
  readonly ability: Text;
}
const IN_CODE: Patterns = {
  unknown: permissionMessages.unknown,
  nearest: permissionMessages.unknownNearest,
  ability: permissionMessages.sdkAbility,
};
const IN_CONFIG: Patterns = {
  unknown: permissionMessages.unknownEntry,
  nearest: permissionMessages.unknownEntryNearest,
  ability: permissionMessages.sdkAbilityEntry,
};

/** The message for a name; undefined when this rule has nothing to say about it. */
function messageFor(name: string, verdict: NameVerdict, patterns: Patterns): Text | undefined {
  switch (verdict.kind) {
    case 'misspelt':
      return formatText(patterns.nearest, { name, nearest: verdict.nearest.name });
    case 'ability':
      return formatText(patterns.ability, { name, right: verdict.ability.right });
    case 'mistake':
    case 'category':
      return wrongName(name, verdict);
    case 'unknown':
      return formatText(patterns.unknown, { name });
    default:
      return undefined;
  }
}

function codeFixes({ state, snapshot }: RuleContext, use: Use, verdict: NameVerdict): Fix[] {
  if (verdict.kind !== 'misspelt') return [];
  const { name, why } = verdict.nearest;
  const edit = renameUse(use, name, snapshot.read(use.file) ?? '');
  if (edit === undefined) return [];
  return [
    textFix(formatText(sharedFixes.changeTo, { name }), use.file, [edit], {
      safe: isCertain(why) || state.declared.includes(name),
    }),
  ];
}

function entryFixes(
  context: RuleContext,
  entry: PermissionEntry,
  verdict: NameVerdict,
): readonly Fix[] {
  if (verdict.kind === 'ability') {
    const title = formatText(titles.remove, { name: entry.name, config: configName(context) });
    return permissionFixes(context, title, { remove: [entry.index] }, false);
  }
  if (verdict.kind !== 'misspelt') return [];
  const { name, why } = verdict.nearest;
  return permissionFixes(
    context,
    formatText(sharedFixes.changeTo, { name }),
    { replace: [{ index: entry.index, names: [name] }] },
    isCertain(why) || context.state.flow.uses.some((use) => use.interface === name),
  );
}

/**
 * A slip in case or a known mistake has one right answer. A typo may be an interface that the
 * catalogue lacks, so it is repaired without asking only where the other side spells it right.
 */
function isCertain(why: Extract<NameVerdict, { kind: 'misspelt' }>['nearest']['why']): boolean {
  return why === 'mistake' || why === 'case' || why === 'docName';
}
