import type { OpenapiOptions } from './openapiProxy';
import { renameKeys, toCamelCase } from './renameKeys';
import { CloudSDKError, wordsOf } from './sdkError';
import type { WeChatServer } from './wechatServer';
import { wireArgument } from './wireArgument';

/**
 * One cloud call as the sdk makes it: the argument's keys renamed on the way out, the reply's on the
 * way back, `errCode` 0 and `errMsg` added.
 * @throws CloudSDKError when the call is refused or the reply's `errcode` is not zero
 */
export async function callOpenapi(
  server: WeChatServer,
  path: readonly PropertyKey[],
  options: OpenapiOptions,
  argument: unknown,
): Promise<Record<string, unknown>> {
  const api = path.join('.');
  const convertCase = options.convertCase !== false;
  const sent = wireArgument(argument, convertCase);
  const answer = await server.openapi({ api, argument, sent, options });
  const success = { errMsg: `openapi.${api}:ok`, errCode: 0 };
  if (answer.kind === 'refused') {
    const text = `${wordsOf(-601001)}: error code: ${answer.errorCode}`;
    throw new CloudSDKError(answer.errorCode, text);
  }
  if (answer.kind === 'file') {
    return { contentType: answer.contentType.trim(), buffer: answer.body, ...success };
  }
  const { errcode, errmsg, ...body } = answer.body;
  if (typeof errcode === 'number' && errcode !== 0) {
    throw new CloudSDKError(errcode, `openapi.${api}:fail ${errmsg}`);
  }
  const reply = convertCase ? (renameKeys(body, toCamelCase) as Record<string, unknown>) : body;
  return { ...reply, ...success };
}
