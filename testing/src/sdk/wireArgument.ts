import { isPlainObject, renameKeys, toSnakeCase } from './renameKeys';

/** A media value as it reaches the server. */
export interface SentMedia {
  readonly contentType: string;
  readonly value: Buffer;
}

/** What the server gets of an argument: each member as JSON keeps it, undefined ones not at all. */
export function wireArgument(argument: unknown, convertCase: boolean): Record<string, unknown> {
  const data = convertCase ? renameKeys(argument, toSnakeCase) : argument;
  const sent: Record<string, unknown> = {};
  for (const key in data as object) {
    const value = (data as Record<string, unknown>)[key];
    const media = mediaOf(value);
    if (media !== undefined) sent[key] = media;
    else {
      const text = JSON.stringify(value);
      if (text !== undefined) sent[key] = JSON.parse(text);
    }
  }
  return sent;
}

/** The sdk sees media only where a top-level member has a content type and a Buffer for a value. */
function mediaOf(value: unknown): SentMedia | undefined {
  if (!isPlainObject(value) || !Buffer.isBuffer(value.value)) return undefined;
  const contentType = value.contentType || value.content_type;
  if (!contentType) return undefined;
  return { contentType: String(contentType), value: value.value };
}

/** Whether something sent is media. */
export function isMedia(value: unknown): value is SentMedia {
  return isPlainObject(value) && Buffer.isBuffer(value.value) && 'contentType' in value;
}
