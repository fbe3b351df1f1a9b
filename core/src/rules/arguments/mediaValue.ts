import type { Report } from '../../findings/finding';
import type { Value } from '../../flow/value';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { checkedCalls, matchedMembers, memberOf } from '../_shared/argument';
import type { Rule } from '../_shared/rule';

/** Media that the SDK does not recognise and sends as plain JSON. */
export const mediaValue: Rule = {
  id: 'media-value',
  *check(context) {
    for (const { checked, parameter, property, path } of checkedCalls(context).flatMap(
      matchedMembers,
    )) {
      if (!parameter.media) continue;
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
    return isKnown || isBuffer(value)
      ? at(value, formatText(argumentMessages.mediaShape, { path }))
      : undefined;
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

/** Whether a value is a Buffer by itself. */
function isBuffer(value: Value): boolean {
  if (value.kind !== 'unknown') return false;
  const { reply, origin } = value;
  const isContent = reply?.of === 'downloadFile' && reply.path.join('.') === 'fileContent';
  return isContent || origin === 'Buffer.from()' || origin === 'Buffer()';
}

/** Texts and other plain values, typed arrays, the whole reply of a download, and what came with the event, which is JSON. */
function isNoBuffer(value: Value): boolean {
  if (value.kind !== 'unknown') return value.kind !== 'object';
  if (isBuffer(value)) return false;
  const { type, event, reply, origin } = value;
  if (type !== undefined || event !== undefined) return true;
  return (
    (reply?.of === 'downloadFile' && reply.path.length === 0) ||
    /^(?:Uint8|Array)\w*\(\)$/.test(origin ?? '')
  );
}

function at({ file, span }: Value, message: Text): Report {
  return { file, span, message };
}
