import { readMediaParts } from '../facts/readMediaParts';
import type { Report } from '../findings/finding';
import type { Value } from '../flow/value';
import { argumentMessages } from '../messages/rules/arguments';
import { formatText, type Text } from '../messages/text';
import type { Span } from '../text/span';
import { checkedCalls, matchedMembers, memberOf } from './argument';
import type { Rule, RuleContext } from './rule';

/** Media that the SDK does not recognise and sends as plain JSON. */
export const mediaValue: Rule = {
  id: 'media-value',
  severity: 'warning',
  fix: 'none',
  *check(context) {
    const known = (value: Value): Known => knownOf(context, value);
    for (const { checked, parameter, property, path } of checkedCalls(context).flatMap(
      matchedMembers,
    )) {
      if (!parameter.media) continue;
      const problem = path.includes('.')
        ? at(property.value, argumentMessages.mediaNested)
        : problemOf(property.value, path, known);
      if (problem === undefined) continue;
      const severity = checked.interface.mediaParamsInferred ? 'hint' : checked.severity;
      yield { ...problem, interface: checked.use.interface, severity };
    }
  },
};

type Known = 'buffer' | 'noBuffer' | undefined;

function problemOf(value: Value, path: string, known: (value: Value) => Known): Report | undefined {
  if (value.kind !== 'object') {
    const isKnown = !['unknown', 'undefined', 'null'].includes(value.kind);
    return isKnown || known(value) === 'buffer'
      ? at(value, formatText(argumentMessages.mediaShape, { path }))
      : undefined;
  }
  const content = memberOf(value, 'value')?.value;
  if (content !== undefined && (isNoBuffer(content) || known(content) === 'noBuffer')) {
    return at(content, argumentMessages.mediaBuffer);
  }
  if (value.open) return undefined;
  const missing = ['contentType', 'value'].find((name) => memberOf(value, name) === undefined);
  if (missing === undefined) return undefined;
  return at(value, formatText(argumentMessages.mediaMember, { path, member: missing }));
}

/** What the code around a value says of it. */
function knownOf({ snapshot }: RuleContext, { file, span }: Value): Known {
  const parts = snapshot.derived(file, readMediaParts);
  const isHere = ({ start }: Span): boolean => start === span.start;
  if (parts?.buffers.some(isHere)) return 'buffer';
  return parts?.noBuffers.some(isHere) ? 'noBuffer' : undefined;
}

function isNoBuffer(value: Value): boolean {
  return value.kind === 'unknown' ? value.type !== undefined : value.kind !== 'object';
}

function at({ file, span }: Value, message: Text): Report {
  return { file, span, message };
}
