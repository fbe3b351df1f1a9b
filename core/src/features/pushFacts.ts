import type { PlatformFacts, PushEvent, PushField, PushMessage } from '../catalog/platformFacts';
import type { PushBranch } from './syntax/pushBranch';

/** A field with what it belongs to; `of` is undefined for one that every message has. */
export interface OwnedField {
  readonly field: PushField;
  readonly of: PushMessage | PushEvent | undefined;
}

/**
 * The fields that a pushed message may have where its type and event are known as far as a branch
 * says; each name once, common ones last. With nothing known, those of every message and event.
 */
export function fieldsIn(facts: PlatformFacts, branch: PushBranch): readonly OwnedField[] {
  const fields: OwnedField[] = [];
  for (const event of facts.pushEvents) {
    if (!mayBe(branch.Event, event.event) || !mayBe(branch.MsgType, 'event')) continue;
    fields.push(...event.fields.map((field) => ({ field, of: event })));
  }
  for (const message of facts.pushMessages) {
    const possible =
      branch.Event === undefined
        ? mayBe(branch.MsgType, message.msgType)
        : message.msgType === 'event';
    if (possible) fields.push(...message.fields.map((field) => ({ field, of: message })));
  }
  fields.push(...facts.pushFields.map((field) => ({ field, of: undefined })));
  const byName = new Map<string, OwnedField>();
  for (const owned of fields)
    if (!byName.has(owned.field.name)) byName.set(owned.field.name, owned);
  return [...byName.values()];
}

/** The fields below a path of names; empty where the path leads nowhere. */
export function fieldsBelow(
  fields: readonly OwnedField[],
  path: readonly string[],
): readonly OwnedField[] {
  const [name, ...rest] = path;
  if (name === undefined) return fields;
  const owner = fields.find(({ field }) => field.name === name);
  const members = owner?.field.fields ?? [];
  return fieldsBelow(
    members.map((field) => ({ field, of: owner?.of })),
    rest,
  );
}

function mayBe(values: readonly string[] | undefined, value: string): boolean {
  return values === undefined || values.includes(value);
}
