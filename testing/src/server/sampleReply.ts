import type { Interface, ReplyField } from '../../../core/src/catalog/types';
import { toSnakeCase } from '../sdk/renameKeys';
import type { OpenapiAnswer } from '../sdk/wechatServer';

/** A reply of the documented shape with neutral values: the first of an enumeration, '', 0, one item a list. */
export function sampleReply({ buffer, returns }: Interface): OpenapiAnswer {
  if (buffer) return { kind: 'file', contentType: 'image/jpeg', body: Buffer.from('stand-in') };
  return { kind: 'json', body: { errcode: 0, errmsg: 'ok', ...membersOf(returns) } };
}

function membersOf(fields: readonly ReplyField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(({ name }) => !/^err_?(code|msg)$/i.test(name))
      .map((field) => [field.httpName ?? toSnakeCase(field.name), sampleOf(field, field.type)]),
  );
}

function sampleOf(field: ReplyField, type: string): unknown {
  if (type.endsWith('[]')) return [sampleOf(field, type.slice(0, -2))];
  if (field.fields !== undefined) return membersOf(field.fields);
  if (field.enum?.[0] !== undefined) return field.enum[0].value;
  switch (type) {
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return '';
  }
}
