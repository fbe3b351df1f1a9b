import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import protobuf from 'protobufjs';
import type { OpenapiAnswer, OpenapiRequest } from '../../testing/src/sdk/wechatServer';

/** What the real sdk sends and gets, as far as the comparison needs it: the fields' numbers are the sdk's. */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; string filename = 4; }
  message Pairs { repeated Pair pairs = 1; }
  message Request { int32 type = 1; Pairs data = 2; bytes svrkit = 4; string appid = 6; }
  message Svrkit { string name = 1; bytes data = 2; }
  message Ids { repeated string list = 2; }
  message Item { string id = 1; string json = 2; }
  message Items { repeated Item list = 1; }
  message Reply { bytes data = 1; string contentType = 2; int32 errorCode = 3; }
`);

interface Pair {
  readonly key: string;
  readonly value: Buffer;
  readonly filename: string;
}

/** The sdk as its own types describe it. */
// biome-ignore lint/suspicious/noExplicitAny: `openapi` is `Record<string, any>` there, and calls of it may be anything.
export type Sdk = Record<string, any>;

export type Answerer = (request: Pick<OpenapiRequest, 'api' | 'sent'>) => OpenapiAnswer;

/**
 * The real wx-server-sdk of `node_modules`, loaded anew, with the network below it replaced: what it
 * sends is decoded and given to `answer`, and what that returns is encoded as the servers do.
 */
export function realSdk(
  answer: Answerer,
  openData: (ids: readonly string[]) => readonly unknown[] = () => [],
): Sdk {
  const path = createRequire(import.meta.url).resolve('wx-server-sdk');
  const native = createRequire(path);
  const transport = {
    SYMBOL_CURRENT_ENV: Symbol.for('SYMBOL_CURRENT_ENV'),
    init: () => ({
      logger: () => undefined,
      callCompatibleWxOpenApi: async (call: { apiName: string; requestData: Buffer }) =>
        respond(call, answer, openData),
    }),
  };
  const require = (name: string): unknown =>
    name === '@cloudbase/node-sdk' ? transport : native(name);
  const module = { exports: {} as Sdk };
  const names = ['exports', 'require', 'module', '__dirname'];
  const run = compileFunction(readFileSync(path, 'utf8'), names, { filename: path });
  run.call(module.exports, module.exports, require, module, dirname(path));
  return module.exports;
}

function respond(
  { apiName, requestData }: { apiName: string; requestData: Buffer },
  answer: Answerer,
  openData: (ids: readonly string[]) => readonly unknown[],
): Buffer {
  const request = decode('Request', requestData) as { data?: { pairs: Pair[] }; svrkit?: Buffer };
  if (apiName === 'ApiGetOpenDataByCloudId') {
    const { data } = decode('Svrkit', request.svrkit!) as { data: Buffer };
    const { list } = decode('Ids', data) as { list: string[] };
    const items = openData(list).map((item, at) => ({ id: list[at], json: JSON.stringify(item) }));
    return encode('Reply', { data: encode('Items', { list: items }), contentType: '' });
  }
  const pairs = request.data?.pairs ?? [];
  const sent = Object.fromEntries(
    pairs.map(({ key, value, filename }) => [
      key,
      filename === '' ? JSON.parse(Buffer.from(value).toString()) : { value: Buffer.from(value) },
    ]),
  );
  const given = answer({ api: apiName, sent });
  if (given.kind === 'refused') return encode('Reply', { errorCode: given.errorCode });
  if (given.kind === 'file') {
    return encode('Reply', { data: given.body, contentType: given.contentType });
  }
  const data = Buffer.from(JSON.stringify(given.body));
  return encode('Reply', { data, contentType: 'application/json; charset=utf-8' });
}

function decode(type: string, bytes: Uint8Array): unknown {
  const found = root.lookupType(type);
  return found.toObject(found.decode(bytes), { arrays: true, defaults: true });
}

function encode(type: string, value: object): Buffer {
  const found = root.lookupType(type);
  return Buffer.from(found.encode(found.fromObject(value)).finish());
}
