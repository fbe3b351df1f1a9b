import { closestName } from '../../catalog/closestName';
import type { Report } from '../../findings/finding';
import type { ReplyPart, Value, ValueProperty } from '../../flow/value';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { pendingDownloads } from '../../questions/promiseReads';
import { foldedName } from '../../text/foldedName';
import { checkedMembers, keyPlace, memberOf } from '../_shared/argument';
import { replyOf } from '../_shared/origins';
import type { Rule, RuleContext } from '../_shared/rule';
import { keyFix } from './keyFix';

/** Media that the SDK does not recognise and sends as plain JSON. */
export const mediaValue: Rule = {
  id: 'media-value',
  *check(context) {
    for (const { checked, parameter, property, path } of checkedMembers(context)) {
      if (!parameter.media) continue;
      const found = path.includes('.')
        ? [at(property.value, argumentMessages.mediaNested)]
        : problemsOf(context, property.value, path);
      const severity = checked.interface.mediaParamsInferred ? 'hint' : checked.severity;
      for (const one of found) yield { ...one, interface: checked.use.interface, severity };
    }
  },
};

const MEMBERS = ['contentType', 'value'];

function problemsOf(context: RuleContext, value: Value, path: string): readonly Report[] {
  if (value.kind !== 'object') {
    const isKnown = !['unknown', 'undefined', 'null'].includes(value.kind);
    return isKnown || isBuffer(value) || isWholeReply(value)
      ? [at(value, formatText(argumentMessages.mediaShape, { path }))]
      : [];
  }
  const content = memberOf(value, 'value')?.value;
  if (content !== undefined && isNoBuffer(content)) {
    return [at(content, argumentMessages.mediaBuffer)];
  }
  if (content?.kind === 'unknown' && isPending(context, content.reply)) {
    return [at(content, argumentMessages.mediaPending)];
  }
  if (value.open) return [];
  const missing = MEMBERS.filter((name) => memberOf(value, name) === undefined);
  const misspelt = value.properties.flatMap((property) =>
    misspeltMember(context, property, missing),
  );
  if (missing.length === 0 || misspelt.length > 0) return misspelt;
  const [member = ''] = missing;
  return [at(value, formatText(argumentMessages.mediaMember, { path, member }))];
}

/** A key that is one of the members but for case, signs or a slip. */
function misspeltMember(
  { snapshot }: RuleContext,
  property: ValueProperty,
  missing: readonly string[],
): readonly Report[] {
  const folded = foldedName(property.name.replace(/-/g, ''));
  const right =
    missing.find((name) => foldedName(name) === folded) ?? closestName(property.name, missing);
  if (right === undefined || MEMBERS.includes(property.name)) return [];
  const message = formatText(argumentMessages.mediaKey, { key: property.name, right });
  return [{ ...keyPlace(property), message, fixes: [keyFix(snapshot, property, right, true)] }];
}

/** Whether a value is a Buffer by itself. */
function isBuffer(value: Value): boolean {
  if (value.kind !== 'unknown') return false;
  const { reply, origin } = value;
  return (reply !== undefined && isContent(reply)) || /^Buffer(?:\.\w+)?\(\)$/.test(origin ?? '');
}

/** Whether a value is all that a call of the sdk gives: no reply is `{ contentType, value }`. */
function isWholeReply(value: Value): boolean {
  const reply = replyOf(value);
  return !!reply?.certain && reply.path.length === 0 && reply.of !== 'thrown';
}

/** Whether a part of a reply is the bytes of a file. */
function isContent({ of, path }: ReplyPart): boolean {
  const name = path.join('.');
  return (
    (of === 'downloadFile' && name === 'fileContent') || (of === 'openapi' && name === 'buffer')
  );
}

/** Typed arrays, the word itself, what is read of a Buffer, streams. */
const NO_BUFFER =
  /^(?:Uint8|Array)\w*\(\)$|^Buffer$|^Buffer(?:\.\w+)?\(\)\.\w+$|^(?:node:)?fs(?:-extra)?\.createReadStream\(\)$/;

/**
 * Texts and other plain values, typed arrays, streams, what came with the event, which is JSON, parts of replies
 * that hold no bytes, and what is read of a Buffer, or the word itself.
 */
function isNoBuffer(value: Value): boolean {
  if (value.kind !== 'unknown') return value.kind !== 'object';
  if (isBuffer(value)) return false;
  const { type, event, reply, origin, options = [] } = value;
  if (type !== undefined || event !== undefined) return true;
  if (options.length > 0) return options.every(isNoBuffer);
  return (reply?.certain && reply.of !== 'thrown') || NO_BUFFER.test(origin ?? '');
}

/** Whether a file is read of the promise of its download. */
function isPending({ ask }: RuleContext, reply: ReplyPart | undefined): boolean {
  return reply !== undefined && ask(pendingDownloads).has(reply.call);
}

function at({ file, span }: Value, message: Text): Report {
  return { file, span, message };
}
