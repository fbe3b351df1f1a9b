import { sentName } from '../../catalog/nameForms';
import type { DataKeyKind, Parameter } from '../../catalog/types';
import type { Fix, Report } from '../../findings/finding';
import type { Value, ValueProperty } from '../../flow/value';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { checkedCalls, matchedMembers, memberOf } from '../_shared/argument';
import type { Rule, RuleContext } from '../_shared/rule';
import { keyFix } from './keyFix';

/** Whether a parameter holds a template's variables. */
export function isTemplateData({ name, keysOpen }: Parameter): boolean {
  return name === 'data' && keysOpen === true;
}

/** Template data of a wrong shape, and values that their variable's kind does not take. */
export const templateData: Rule = {
  id: 'template-data',
  *check(context) {
    for (const { checked, parameter, property } of checkedCalls(context).flatMap(matchedMembers)) {
      if (!isTemplateData(parameter)) continue;
      const { interface: known, severity, use } = checked;
      for (const report of problems(context, property.value, known.dataKeyKinds)) {
        yield { ...report, interface: use.interface, severity };
      }
    }
  },
};

function* problems(
  context: RuleContext,
  data: Value,
  kinds: readonly DataKeyKind[],
): Iterable<Report> {
  if (isText(data)) {
    yield { file: data.file, span: data.span, message: argumentMessages.dataText };
    return;
  }
  if (data.kind !== 'object') return;
  for (const member of data.properties) {
    const bare = member.name.replace(/(?<=.)\.DATA$/, '');
    if (bare !== member.name) {
      yield {
        file: member.file,
        span: member.key,
        message: formatText(argumentMessages.dataSuffix, { key: bare }),
        fixes: [keyFix(context.snapshot, member, bare, true)],
      };
    }
    yield* shape(context, member);
    yield* limits(member.value, bare, kinds);
  }
}

function isText(value: Value): boolean {
  if (value.kind === 'unknown') return value.type !== undefined;
  return ['string', 'template', 'number', 'boolean'].includes(value.kind);
}

function* shape(context: RuleContext, { value }: ValueProperty): Iterable<Report> {
  const { file, span } = value;
  if (isText(value)) {
    yield { file, span, message: argumentMessages.dataValue, fixes: [wrapFix(context, value)] };
  } else if (value.kind === 'object' && !value.open && memberOf(value, 'value') === undefined) {
    yield { file, span, message: argumentMessages.dataMember };
  }
}

function wrapFix({ snapshot }: RuleContext, { file, span }: Value): Fix {
  const written = snapshot.read(file)?.slice(span.start, span.end) ?? '';
  const edits = [{ span, newText: `{ value: ${written} }` }];
  const change = { kind: 'text', edits: [{ file, create: false, edits }] } as const;
  return { title: argumentMessages.wrapValue, safe: true, preferred: true, change };
}

function* limits(value: Value, name: string, kinds: readonly DataKeyKind[]): Iterable<Report> {
  const key = sentName(name);
  const kind = kinds.find(({ prefix }) => new RegExp(`^${prefix}\\d*$`).test(key));
  const given = memberOf(value, 'value')?.value;
  if (kind === undefined || given === undefined || !exceeds(given, kind)) return;
  const message: Text = formatText(argumentMessages.dataLimit, {
    kind: kind.label,
    limit: kind.limit,
  });
  yield { file: given.file, span: given.span, message };
}

function exceeds(value: Value, { maxLength, pattern }: DataKeyKind): boolean {
  if (value.kind === 'template') {
    return maxLength !== undefined && [...value.parts.join('')].length > maxLength;
  }
  if (value.kind !== 'string' || value.value === '') return false;
  const isLong = maxLength !== undefined && [...value.value].length > maxLength;
  return isLong || (pattern !== undefined && !new RegExp(pattern, 'u').test(value.value));
}
