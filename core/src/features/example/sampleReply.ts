import type { Interface, JsonValue, ReplyField } from '../../catalog/types';

/** The reply as the SDK hands it over: keys in camelCase, `errCode` 0, the name in `errMsg`. */
export function sampleReply({ name, buffer, returns }: Interface): JsonValue {
  const outcome = { errCode: 0, errMsg: `openapi.${name}:ok` };
  return buffer
    ? { contentType: 'image/jpeg', buffer: '<Buffer ff d8 ff …>', ...outcome }
    : { ...objectOf(returns), ...outcome };
}

function objectOf(fields: readonly ReplyField[]): { readonly [key: string]: JsonValue } {
  return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field)]));
}

function sampleOf({ name, type, enum: values = [], fields }: ReplyField): JsonValue {
  const single = type.endsWith('[]') ? type.slice(0, -2) : type;
  const one = fields ? objectOf(fields) : (values[0]?.value ?? plain(name, single));
  return type.endsWith('[]') ? [one] : one;
}

function plain(name: string, type: string): JsonValue {
  if (type === 'boolean') return true;
  if (type === 'object') return {};
  if (type === 'array') return [];
  if (type === 'number') return /time(?:stamp)?$/i.test(name) ? 1795744800 : 1;
  return `<${name}>`;
}
