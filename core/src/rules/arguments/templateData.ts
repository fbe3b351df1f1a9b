import { closestName } from '../../catalog/closestName';
import { sentName } from '../../catalog/nameForms';
import type { DataKeyKind, Parameter } from '../../catalog/types';
import type { Fix, Report } from '../../findings/finding';
import type { Value, ValueProperty } from '../../flow/value';
import { argumentMessages, templateTypes } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import type { Place } from '../../text/span';
import { checkedMembers, keyPlace, memberOf, type ObjectValue } from '../_shared/argument';
import type { Rule, RuleContext } from '../_shared/rule';
import { replaceFix, writtenAt } from '../_shared/written';
import { keyFix } from './keyFix';

/** Whether a parameter holds a template's variables. */
export function isTemplateData({ name, keysOpen }: Parameter): boolean {
  return name === 'data' && keysOpen === true;
}

/** Template data of a wrong shape, and values that their variable's kind does not take. */
export const templateData: Rule = {
  id: 'template-data',
  *check(context) {
    for (const { checked, parameter, property } of checkedMembers(context)) {
      if (!isTemplateData(parameter)) continue;
      const { interface: known, severity, use } = checked;
      for (const report of problems(context, property, known.dataKeyKinds)) {
        yield { ...report, interface: use.interface, severity };
      }
    }
  },
};

function* problems(
  context: RuleContext,
  property: ValueProperty,
  kinds: readonly DataKeyKind[],
): Iterable<Report> {
  const data = property.value;
  if (isText(data)) {
    yield { file: data.file, span: data.span, message: argumentMessages.dataText };
    return;
  }
  if (data.kind === 'array') {
    yield { ...placeOf(context, property), message: argumentMessages.dataList };
  }
  if (data.kind !== 'object') return;
  yield* misspeltKeys(context, data, kinds);
  for (const member of data.properties) {
    const bare = member.name.replace(/(?<=.)\.DATA$/, '');
    if (bare !== member.name) {
      const message = formatText(argumentMessages.dataSuffix, { key: bare });
      const fixes = [keyFix(context.snapshot, member, bare, true)];
      yield { ...keyPlace(member), message, fixes };
    }
    yield* shape(context, member);
    yield* given(context, member, kinds);
    yield* limits(member.value, bare, kinds);
  }
}

function isText(value: Value): boolean {
  if (value.kind === 'unknown') return value.type !== undefined;
  return ['string', 'template', 'number', 'boolean'].includes(value.kind);
}

function* shape(context: RuleContext, member: ValueProperty): Iterable<Report> {
  const { value } = member;
  const { file, span } = value;
  if (isText(value)) {
    yield { file, span, message: argumentMessages.dataValue, fixes: [wrapFix(context, value)] };
  } else if (value.kind === 'object' && !value.open && memberOf(value, 'value') === undefined) {
    yield { file, span, message: argumentMessages.dataMember };
  } else if (value.kind !== 'object' && typeOf(value) !== undefined) {
    yield { ...placeOf(context, member), message: argumentMessages.dataValue };
  }
}

/** What stands as the value of a variable: numbers and texts do, empty ones only where no kind says otherwise. */
function* given(
  context: RuleContext,
  { value }: ValueProperty,
  kinds: readonly DataKeyKind[],
): Iterable<Report> {
  const inner = memberOf(value, 'value');
  if (inner === undefined) return;
  const place = placeOf(context, inner);
  const type = typeOf(inner.value);
  if (type !== undefined) {
    yield { ...place, message: formatText(argumentMessages.dataNoText, { type }) };
  } else if (inner.value.kind === 'string' && inner.value.value.trim() === '' && kinds.length > 0) {
    yield { ...place, message: argumentMessages.dataEmpty };
  }
}

/** Where a value is given: where it is written behind its key, else the key. */
function placeOf({ snapshot }: RuleContext, { file, key, value }: ValueProperty): Place {
  const between = snapshot.read(file)?.slice(key.end, value.span.start) ?? '';
  const isThere =
    value.file === file && (key.start === value.span.start || /^\s*:[\s(]*$/.test(between));
  return { file, span: isThere ? value.span : key };
}

/** What a value is that the server takes for no text; undefined for one that it takes, or that is not known. */
function typeOf(value: Value): Text | undefined {
  if (value.kind !== 'unknown') return templateTypes[value.kind];
  if (value.origin === 'Date()') return templateTypes.date;
  if (value.reply?.certain && value.reply.path.length === 0) return templateTypes.object;
  return value.type === 'boolean' ? templateTypes.boolean : undefined;
}

/** Keys that are those of a kind but for one letter: `data3` for `date3`. */
function* misspeltKeys(
  { snapshot }: RuleContext,
  data: ObjectValue,
  kinds: readonly DataKeyKind[],
): Iterable<Report> {
  const prefixes = kinds.map(({ prefix }) => prefix);
  for (const member of data.properties) {
    const [, written = '', number = ''] = /^([a-z_]+)(\d+)$/.exec(member.name) ?? [];
    if (prefixes.includes(written)) continue;
    const nearest = closestName(written, prefixes, 1);
    const key = `${nearest}${number}`;
    if (nearest === undefined || memberOf(data, key) !== undefined) continue;
    const message = formatText(argumentMessages.dataKey, { name: member.name, key });
    yield { ...keyPlace(member), message, fixes: [keyFix(snapshot, member, key, false)] };
  }
}

function wrapFix({ snapshot }: RuleContext, value: Value): Fix {
  const newText = `{ value: ${writtenAt(snapshot, value)} }`;
  return replaceFix(argumentMessages.wrapValue, value, newText, { safe: true });
}

function* limits(value: Value, name: string, kinds: readonly DataKeyKind[]): Iterable<Report> {
  const key = sentName(name);
  const kind = kinds.find(({ prefix }) => new RegExp(`^${prefix}\\d*$`).test(key));
  const given = memberOf(value, 'value')?.value;
  if (kind === undefined || given === undefined || !exceeds(given, kind)) return;
  const { label, limit } = kind;
  const message = formatText(argumentMessages.dataLimit, { kind: label, limit });
  yield { file: given.file, span: given.span, message };
}

function exceeds(value: Value, { prefix, maxLength, pattern }: DataKeyKind): boolean {
  if (value.kind === 'template') {
    // Whatever fills the holes: a unit behind a number makes it none.
    if (prefix === 'number' && value.parts.some((part) => /\p{L}/u.test(part))) return true;
    return maxLength !== undefined && [...value.parts.join('')].length > maxLength;
  }
  if (value.kind !== 'string' || value.value === '') return false;
  const isLong = maxLength !== undefined && [...value.value].length > maxLength;
  return isLong || (pattern !== undefined && !new RegExp(pattern, 'u').test(value.value));
}
