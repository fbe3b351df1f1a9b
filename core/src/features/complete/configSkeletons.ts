import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { cronInWords } from '../../config/cron/describeCron';
import { configMessages } from '../../messages/features/config';
import type { Text } from '../../messages/text';
import type { ConfigSpot } from '../configSpot';
import type { CompletionEntry } from '../types';
import { insertKey, insertString, type JsonSlot } from './jsonSlot';
import { type KeyLayout, keyLayout } from './keyLayout';
import { SnippetBuilder } from './snippetBuilder';

/** A key of config.json with the value to begin with. */
interface Skeleton {
  readonly key: string;
  readonly detail: Text;
  /**
   * Appends the value; `indent` is a line break with the indent of the key, `used` what the code
   * calls and the file lacks.
   */
  readonly write: (builder: SnippetBuilder, indent: string, used: readonly string[]) => void;
  /** Whether its value is a list of interfaces, so that the list of them may follow. */
  readonly holdsEntries?: true;
}

const writeEntries: Skeleton['write'] = (builder, indent, used) => {
  builder.literal(`[${indent}\t`);
  if (used.length === 0) builder.literal('"').stop().literal('"');
  else builder.literal(used.map((name) => JSON.stringify(name)).join(`,${indent}\t`));
  builder.literal(`${indent}]`);
};

/** The keys of a trigger. */
const TRIGGER_KEYS: readonly Skeleton[] = [
  {
    key: 'name',
    detail: configMessages.triggerName,
    write: (builder) => builder.literal('"').stop('timer').literal('"'),
  },
  {
    key: 'type',
    detail: configMessages.triggerType,
    write: (builder) => builder.literal('"timer"'),
  },
  {
    key: 'config',
    detail: configMessages.triggerConfig,
    write: (builder) => builder.literal('"').stop('0 0 9 * * * *').literal('"'),
  },
];

const OPENAPI_KEYS: readonly Skeleton[] = [
  {
    key: 'openapi',
    detail: configMessages.openapiSkeleton,
    write: writeEntries,
    holdsEntries: true,
  },
];

/** Keys by the path of the object that they belong to; `*` stands for any index. */
const SKELETONS: Readonly<Record<string, readonly Skeleton[]>> = {
  '': [
    {
      key: 'permissions',
      detail: configMessages.permissionsSkeleton,
      write: (builder, indent, used) => writeObject(builder, indent, OPENAPI_KEYS, used),
      holdsEntries: true,
    },
    {
      key: 'triggers',
      detail: configMessages.triggersSkeleton,
      write: (builder, indent) => {
        builder.literal(`[${indent}\t`);
        writeObject(builder, `${indent}\t`, TRIGGER_KEYS, []);
        builder.literal(`${indent}]`);
      },
    },
  ],
  permissions: OPENAPI_KEYS,
  'triggers.*': TRIGGER_KEYS,
};

function writeObject(
  builder: SnippetBuilder,
  indent: string,
  keys: readonly Skeleton[],
  used: readonly string[],
): void {
  builder.literal('{');
  keys.forEach(({ key, write }, index) => {
    builder.literal(`${index === 0 ? '' : ','}${indent}\t"${key}": `);
    write(builder, `${indent}\t`, used);
  });
  builder.literal(`${indent}}`);
}

/** What accepting a key replaces and inserts: between braces that hold nothing else, on lines of its own. */
function keyInsertion(
  { key, write }: Skeleton,
  slot: JsonSlot,
  { unit, alone }: KeyLayout,
  used: readonly string[],
): Pick<CompletionEntry, 'span' | 'newText' | 'filterText' | 'whole' | 'additionalEdits'> {
  const builder = new SnippetBuilder();
  write(builder, alone ? '\n\t' : '\n', used);
  const value = builder.body.replaceAll('\t', unit);
  const insertion = insertKey(slot, key, value);
  if (alone === undefined || slot.hasValue) return insertion;
  const before = { start: alone.start, end: slot.whole.start };
  return {
    ...insertion,
    span: { start: slot.whole.start, end: alone.end },
    newText: `\n${unit}${insertion.newText}\n`,
    ...(before.end > before.start && { additionalEdits: [{ span: before, newText: '' }] }),
  };
}

/**
 * The keys of config.json that may be added where a key is being written, with their values; a list
 * of interfaces begins with those `used`.
 */
export function completeKeys(
  text: string,
  spot: ConfigSpot,
  slot: JsonSlot,
  used: readonly string[],
): readonly CompletionEntry[] {
  const holder = spot.path.slice(0, -1);
  const skeletons =
    SKELETONS[holder.map((part) => (Number.isInteger(part) ? '*' : part)).join('.')];
  if (skeletons === undefined) return [];
  const tree = parseTree(text);
  const present = new Set<unknown>();
  const object = tree && findNodeAtLocation(tree, [...holder]);
  const layout = keyLayout(text, spot, slot);
  for (const { children } of object?.children ?? []) {
    const key = children?.[0];
    if (key && key.offset !== spot.node?.offset) present.add(key.value);
  }
  return skeletons
    .filter(({ key }) => !present.has(key))
    .map((skeleton, index) => ({
      ...base(skeleton, index, used),
      ...keyInsertion(skeleton, slot, layout, used),
      snippet: true,
    }));
}

/** The whole file where it is empty; a list of interfaces begins with those `used`. */
export function completeEmptyFile(
  offset: number,
  used: readonly string[],
): readonly CompletionEntry[] {
  const span = { start: offset, end: offset };
  return (SKELETONS[''] ?? []).map((skeleton, index) => {
    const builder = new SnippetBuilder();
    writeObject(builder, '\n', [skeleton], used);
    const newText = builder.literal('\n').body;
    return { ...base(skeleton, index, used), span, newText, snippet: true };
  });
}

function base({ key, detail, holdsEntries }: Skeleton, index: number, used: readonly string[]) {
  // The built-in JSON support offers $schema, which it puts first.
  const preselect = index === 0;
  const opensList = holdsEntries === true && used.length === 0;
  const sortText = `0${index}`;
  return {
    label: key,
    kind: 'snippet' as const,
    detail,
    sortText,
    preselect,
    ...(opensList && { opensList }),
  };
}

/** Cron expressions worth offering. */
const CRON_PRESETS = [
  '0 */5 * * * * *',
  '0 0 * * * * *',
  '0 0 9 * * * *',
  '0 0 9 * * MON-FRI *',
  '0 30 8 * * MON *',
  '0 0 2 1 * * *',
  '*/30 * * * * * *',
];

/** Values of a trigger's keys: its type, and cron expressions with their meaning. */
export function completeTriggerValue(key: string, slot: JsonSlot): readonly CompletionEntry[] {
  const values =
    key === 'type'
      ? [{ label: 'timer', detail: configMessages.triggerType }]
      : key === 'config'
        ? CRON_PRESETS.map((label) => ({ label, detail: cronInWords(label) }))
        : [];
  return values.map(({ label, detail }, index) => ({
    label,
    kind: 'value',
    detail,
    ...insertString(slot, label),
    sortText: `${index}`.padStart(2, '0'),
  }));
}
