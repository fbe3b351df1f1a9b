import type { Catalog } from '#core';
import { isPlainObject } from '../sdk/renameKeys';
import type { OpenapiAnswer, OpenapiRequest, WeChatServer } from '../sdk/wechatServer';
import type { OpenData, Reply } from '../types';
import { argumentFault } from './argumentFault';
import type { CallRecords } from './callRecords';
import type { ReplySettings } from './replySettings';
import { sampleReply } from './sampleReply';

const NOT_FOUND = -604100;
const NOT_PERMITTED = -604101;
const INVALID_CLOUD_ID = -601005;

/** What the stand-in of WeChat's servers goes by. */
export interface ServerFacts {
  readonly catalog: Catalog;
  /** What config.json declares. */
  readonly declared: () => ReadonlySet<string>;
  readonly settings: ReplySettings;
  readonly records: CallRecords;
  readonly checksArguments: boolean;
  readonly openData: ReadonlyMap<string, OpenData>;
}

/** Answers as WeChat would: permissions first, then the arguments, then what the test has set. */
export class StandInServer implements WeChatServer {
  readonly #facts: ServerFacts;

  constructor(facts: ServerFacts) {
    this.#facts = facts;
  }

  async openapi(request: OpenapiRequest): Promise<OpenapiAnswer> {
    // What `await cloud.openapi` does in the cloud: a request that nobody ever answers.
    if (request.api === 'then' || request.api.endsWith('.then')) return this.#neverAnswer(request);
    const answer = await this.#answer(request);
    this.#record(request, errCodeOf(answer));
    return answer;
  }

  openData(cloudIds: readonly unknown[]): readonly unknown[] {
    return cloudIds.map((cloudID) => {
      const data = this.#facts.openData.get(String(cloudID)) ?? INVALID_CLOUD_ID;
      return openDataOf(String(cloudID), data);
    });
  }

  async #answer({ api, sent, options }: OpenapiRequest): Promise<OpenapiAnswer> {
    const { catalog, declared, settings, checksArguments } = this.#facts;
    const known = catalog.get(api);
    if (known === undefined && !settings.has(api)) return { kind: 'refused', errorCode: NOT_FOUND };
    if (!declared().has(api)) return { kind: 'refused', errorCode: NOT_PERMITTED };
    const fault = checksArguments && known ? argumentFault(known, sent, options) : undefined;
    if (fault !== undefined) return failure(fault.errCode, fault.errMsg);
    const set = settings.next(api);
    if (set === undefined) {
      return known === undefined ? answerOf({}) : sampleReply(known);
    }
    if (set.kind === 'failure') return failure(set.errCode, set.errMsg);
    return answerOf(set.kind === 'reply' ? set.reply : await set.make(sent));
  }

  #neverAnswer(request: OpenapiRequest): Promise<OpenapiAnswer> {
    this.#record(request, -1);
    process.emitWarning(
      'cloud.openapi (or a category of it) was awaited or returned from an async function: that never settles',
      'CloudCallWarning',
    );
    return new Promise(() => undefined);
  }

  #record({ api, argument, sent, options }: OpenapiRequest, errCode: number): void {
    this.#facts.records.add({ interface: api, argument, sent, options, errCode });
  }
}

/** An item of resolved open data, as it stands in an event or in the reply of `getOpenData`. */
export function openDataOf(cloudID: string, data: OpenData): Readonly<Record<string, unknown>> {
  return typeof data === 'number'
    ? { cloudID, errCode: data, errMsg: `cloudID cannot be resolved (${data})` }
    : { cloudID, data };
}

function answerOf(reply: Reply): OpenapiAnswer {
  if (reply instanceof Uint8Array) {
    return { kind: 'file', contentType: 'application/octet-stream', body: Buffer.from(reply) };
  }
  const { buffer, contentType } = reply;
  if (buffer instanceof Uint8Array) {
    const type = typeof contentType === 'string' ? contentType : 'application/octet-stream';
    return { kind: 'file', contentType: type, body: Buffer.from(buffer) };
  }
  return { kind: 'json', body: { errcode: 0, errmsg: 'ok', ...withoutSuccess(reply) } };
}

/** A reply may be written as the code sees it, with `errCode` and `errMsg`. */
function withoutSuccess(reply: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { errCode, errMsg, ...body } = reply;
  const code = typeof errCode === 'number' ? { errcode: errCode, errmsg: errMsg ?? '' } : {};
  return { ...code, ...body };
}

function failure(errcode: number, errmsg: string): OpenapiAnswer {
  return { kind: 'json', body: { errcode, errmsg } };
}

function errCodeOf(answer: OpenapiAnswer): number {
  if (answer.kind === 'refused') return answer.errorCode;
  const code = answer.kind === 'json' && isPlainObject(answer.body) ? answer.body.errcode : 0;
  return typeof code === 'number' ? code : 0;
}
