import type { Parameter } from '../../catalog/types';
import type { Text } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import type { Members } from '../argumentMembers';
import { sortDigits } from '../sortDigits';
import type { ObjectSpot } from '../syntax/objectSpot';
import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry, CompletionOptions } from '../types';
import { isIdentity, parameterSnippet, valueLiteral } from './callSnippet';
import { identityValues } from './identityValues';
import { projectValues } from './projectValues';

const MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'audio/mp3', 'video/mp4'];

/**
 * The values that the parameter at a place may have, by the catalogue, the project and what is in
 * scope there; empty where nothing is known of them.
 */
export function completeValue(
  snapshot: Snapshot,
  view: SourceView,
  { parameters }: Members,
  spot: ObjectSpot,
  options: CompletionOptions,
): readonly CompletionEntry[] {
  const parameter = parameters.find(({ name }) => name === spot.key);
  if (parameter === undefined) return [];
  const skeleton = objectEntry(parameter, spot, options);
  // To whoever types a variable's name, Enter behind it is a new line, and no value of the project's.
  const isFree = spot.quoted || spot.span.end === spot.span.start;
  const fromProject = isFree ? projectValues(snapshot, view, parameter) : [];
  const values = [...valuesOf(parameter), ...fromProject]
    .filter(({ value }) => !spot.quoted || typeof value === 'string')
    .map(({ value, label }, index) => valueEntry(spot, value, label, index));
  const scoped = identityEntries(snapshot, view, parameter, spot);
  return [...scoped, ...(skeleton ? [skeleton] : []), ...values];
}

/** What holds an openid, where nothing is written yet. */
function identityEntries(
  snapshot: Snapshot,
  view: SourceView,
  { name }: Parameter,
  { span, quoted }: ObjectSpot,
): readonly CompletionEntry[] {
  if (!isIdentity(name) || quoted || span.end > span.start) return [];
  return identityValues(snapshot, view).map(({ code, label }, index) => ({
    label: code,
    kind: 'value',
    detail: label,
    span,
    newText: code,
    sortText: `0${sortDigits(index)}`,
  }));
}

interface KnownValue {
  readonly value: string | number | boolean;
  readonly label?: Text;
}

function valuesOf({ name, type, enum: values, description }: Parameter): readonly KnownValue[] {
  if (values !== undefined) return values;
  if (type === 'boolean') return [true, false].map((value) => ({ value, label: description }));
  return name === 'contentType' ? MEDIA_TYPES.map((value) => ({ value })) : [];
}

function valueEntry(
  { span, quoted }: ObjectSpot,
  value: KnownValue['value'],
  label: Text | undefined,
  index: number,
): CompletionEntry {
  const literal = typeof value === 'boolean' ? String(value) : valueLiteral(value);
  const shown = typeof value === 'string' && !quoted ? literal : String(value);
  return {
    label: shown,
    kind: 'value',
    ...(label && { detail: label }),
    span,
    newText: quoted ? literal.slice(1, -1) : literal,
    whole: true,
    sortText: sortDigits(index),
  };
}

/** The shape of an object value, such as `{ contentType, value }`, where nothing is written yet. */
function objectEntry(
  parameter: Parameter,
  { span, quoted }: ObjectSpot,
  { snippets }: CompletionOptions,
): CompletionEntry | undefined {
  const { type, media, fields = [], description } = parameter;
  const isMedia = media === true || type === 'media';
  if (!snippets || quoted || span.end > span.start || !(isMedia || fields.length > 0)) {
    return undefined;
  }
  const names = isMedia ? ['contentType', 'value'] : fields.map(({ name }) => name);
  const shape = names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ');
  return {
    label: type.endsWith('[]') ? `[{ ${shape} }]` : `{ ${shape} }`,
    kind: 'snippet',
    detail: description,
    span,
    newText: parameterSnippet(parameter),
    snippet: true,
    // Not by its brace: behind a typed `{` Enter is to break the line.
    filterText: parameter.name,
    sortText: '~',
  };
}
