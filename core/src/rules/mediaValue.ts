import type { Value } from '../flow/value';
import { argumentMessages } from '../messages/rules/arguments';
import { formatText, type Text } from '../messages/text';
import { checkedCalls, matchedMembers, memberOf } from './argument';
import type { Report, Rule } from './rule';

/** Media that the SDK does not recognise and sends as plain JSON. */
export const mediaValue: Rule = {
  id: 'media-value',
  severity: 'warning',
  fix: 'none',
  *check(context) {
    for (const { checked, parameter, property, path } of checkedCalls(context).flatMap(
      matchedMembers,
    )) {
      if (!parameter.media && parameter.type !== 'media') continue;
      const problem = path.includes('.')
        ? at(property.value, argumentMessages.mediaNested)
        : problemOf(property.value, path);
      if (problem === undefined) continue;
      const severity = checked.interface.mediaParamsInferred ? 'hint' : checked.severity;
      yield { ...problem, interface: checked.use.interface, severity };
    }
  },
};

function problemOf(value: Value, path: string): Report | undefined {
  if (value.kind !== 'object') {
    const isKnown = !['unknown', 'undefined', 'null'].includes(value.kind);
    return isKnown ? at(value, formatText(argumentMessages.mediaShape, { path })) : undefined;
  }
  const content = memberOf(value, 'value')?.value;
  if (content !== undefined && isNoBuffer(content)) {
    return at(content, argumentMessages.mediaBuffer);
  }
  if (value.open) return undefined;
  const missing = ['contentType', 'value'].find((name) => memberOf(value, name) === undefined);
  if (missing === undefined) return undefined;
  return at(value, formatText(argumentMessages.mediaMember, { path, member: missing }));
}

function isNoBuffer({ kind }: Value): boolean {
  return kind !== 'unknown' && kind !== 'object';
}

function at({ file, span }: Value, message: Text): Report {
  return { file, span, message };
}
