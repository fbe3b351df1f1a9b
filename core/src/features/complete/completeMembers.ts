import { isAskedFor } from '../../catalog/isAskedFor';
import type { DataKeyKind, Parameter } from '../../catalog/types';
import type { Snapshot } from '../../project/snapshot';
import { type Members, membersOf } from '../argumentMembers';
import { both, joinText } from '../card/markdown';
import { sortDigits } from '../sortDigits';
import { literalOf, type ObjectSpot, objectSpot } from '../syntax/objectSpot';
import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry, CompletionOptions } from '../types';
import { parameterSnippet, propertyKey, requiredOf } from './callSnippet';
import { completeValue } from './completeValue';

/**
 * The keys or values that may stand at a place inside the argument of a cloud call; undefined where
 * the place is in no such argument.
 */
export function completeMembers(
  snapshot: Snapshot,
  view: SourceView,
  options: CompletionOptions,
): readonly CompletionEntry[] | undefined {
  const spot = objectSpot(view);
  if (spot === undefined) return undefined;
  const found = membersOf(snapshot, view, spot.levels);
  if (found.length === 0) return undefined;
  const entries = new Map<string, CompletionEntry>();
  for (const members of found) {
    const offered =
      spot.at === 'value'
        ? completeValue(snapshot, view, members, spot, options)
        : [...keyEntries(view, members, spot, options), ...dataKeys(view, members, spot, options)];
    for (const entry of offered) if (!entries.has(entry.label)) entries.set(entry.label, entry);
  }
  return [...entries.values()];
}

function keyEntries(
  view: SourceView,
  members: Members,
  spot: ObjectSpot,
  options: CompletionOptions,
): readonly CompletionEntry[] {
  const object = spot.levels.at(-1)?.object;
  return members.parameters
    .map((parameter, index) => ({ parameter, index }))
    .filter(({ parameter: { name, legacy } }) => !legacy && !spot.present.includes(name))
    .map(({ parameter, index }) => {
      const { name, requiredWhen, alternatives = [], type, description } = parameter;
      const met = isAskedFor(parameter, (sibling) => object && literalOf(object, sibling));
      const required = requiredWhen === undefined ? parameter.required : met;
      const isWanted =
        alternatives.length > 0 && !spot.present.some((key) => alternatives.includes(key));
      const other = requiredWhen !== undefined && !met;
      return keyEntry(view, spot, options, {
        label: name,
        kind: 'parameter',
        detail: joinText([type, description], ' · '),
        // The second digit ranks them; the first keeps all before what the editor itself offers.
        sortText: `0${required || isWanted ? '0' : other ? '2' : '1'}${sortDigits(index)}`,
        ...(!required && { suffix: '?' }),
        topic: `parameter:${members.call}:${[...members.path, name].join('.')}`,
        body: parameterSnippet(parameter, propertyKey(name)),
        opensArguments: hasOpenObject(parameter),
      });
    });
}

/** Free keys of template data: one of each kind, with the next number that is not taken. */
function dataKeys(
  view: SourceView,
  members: Members,
  spot: ObjectSpot,
  options: CompletionOptions,
): readonly CompletionEntry[] {
  if (members.keyKinds === undefined) return [];
  const kinds = members.keyKinds.length > 0 ? members.keyKinds : [KEYWORD];
  return kinds.map((kind, index) => {
    const name = nextKey(kind.prefix, spot.present);
    return keyEntry(view, spot, options, {
      label: name,
      kind: 'key',
      detail: joinText([kind.label, kind.limit], ' · '),
      sortText: `00${sortDigits(index)}`,
      body: `${name}: { value: $1 }`,
      opensArguments: false,
    });
  });
}

const KEYWORD: DataKeyKind = {
  prefix: 'keyword',
  label: { en: 'variable of the template', zh: '模板变量' },
  limit: both(''),
};

function nextKey(prefix: string, present: readonly string[]): string {
  let number = 1;
  while (present.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** Whether a parameter's value begins as an object whose keys are still to be chosen. */
function hasOpenObject({ type, media, fields = [], keysOpen }: Parameter): boolean {
  if (type !== 'object' || media === true) return false;
  return keysOpen === true || (fields.length > 0 && requiredOf(fields).length === 0);
}

type KeyOffer = Pick<
  CompletionEntry,
  'label' | 'kind' | 'detail' | 'suffix' | 'sortText' | 'topic'
> & {
  /** Key and value in snippet syntax. */
  readonly body: string;
  readonly opensArguments: boolean;
};

function keyEntry(
  { text }: SourceView,
  { span, quoted, hasValue, missingComma }: ObjectSpot,
  { snippets }: CompletionOptions,
  { body, opensArguments, ...offer }: KeyOffer,
): CompletionEntry {
  const withValue = snippets && !quoted && !hasValue;
  const comma = /^\s*[\w$'"[]/.test(text.slice(span.end)) && !hasValue ? ',' : '';
  const key = quoted ? offer.label : propertyKey(offer.label);
  return {
    ...offer,
    span,
    newText: withValue ? body + comma : key,
    snippet: withValue,
    ...(missingComma !== undefined && {
      additionalEdits: [{ span: { start: missingComma, end: missingComma }, newText: ',' }],
    }),
    ...(withValue && opensArguments && { opensArguments }),
  };
}
