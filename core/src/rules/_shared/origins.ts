import type { ReplyPart, Value } from '../../flow/value';

/** Where a value that is not known comes from; undefined for any other, and where that is not known either. */
export function originOf(value: Value | undefined): string | undefined {
  return value?.kind === 'unknown' ? value.origin : undefined;
}

/** The same, for a text that was put together of all its parts. */
export function originsOf(value: Value): readonly string[] {
  if (value.kind === 'template') return value.origins ?? [];
  return [originOf(value) ?? []].flat();
}

/** The part of an sdk call's reply that a value is; undefined for any other. */
export function replyOf(value: Value): ReplyPart | undefined {
  return value.kind === 'unknown' ? value.reply : undefined;
}
