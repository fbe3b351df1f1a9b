import { type Interface, interfaceExample } from '#core';
import { renameKeys, toSnakeCase } from '../sdk/renameKeys';
import type { OpenapiAnswer } from '../sdk/wechatServer';

/** A reply of the documented shape: that of the interface's example, as the server sends it. */
export function sampleReply(item: Interface): OpenapiAnswer {
  if (item.buffer)
    return { kind: 'file', contentType: 'image/jpeg', body: Buffer.from('stand-in') };
  const {
    errCode: _,
    errMsg: __,
    ...body
  } = interfaceExample(item).reply as object & {
    readonly errCode: number;
    readonly errMsg: string;
  };
  const sent = renameKeys(body, toSnakeCase) as Record<string, unknown>;
  return { kind: 'json', body: { errcode: 0, errmsg: 'ok', ...sent } };
}
