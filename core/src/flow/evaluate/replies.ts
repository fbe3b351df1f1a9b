import type { NodeId } from '../nodeIds';
import { ANY } from '../solve/heap';
import {
  CALL_FUNCTION,
  CLOUD_ID,
  isNamed,
  type Token,
  WX,
  WX_CLOUD,
  WX_CLOUD_CLASS,
} from '../solve/tokens';
import { type Reply, UNKNOWN, type UnknownValue } from './flowValue';

/** Paths below a reply that are longer say nothing to anyone. */
const MAX_PATH = 6;

/** Longer paths from outside are not kept: code that walks down in a loop would make ever longer ones. */
const MAX_LENGTH = 120;

/** The things of the platform that the solver knows by name; frameworks' names for them are the same. */
const PLATFORM: ReadonlyMap<string, Token> = new Map([
  ['wx', WX],
  ['wx.cloud', WX_CLOUD],
  ['wx.cloud.Cloud', WX_CLOUD_CLASS],
  ['wx.cloud.callFunction', CALL_FUNCTION],
  ['wx.cloud.CloudID', CLOUD_ID],
]);

/** The value of a thing of the platform, or what it gives; undefined for tokens of other things. */
export function platformValue(token: Token): UnknownValue | undefined {
  const module = [...PLATFORM].find(([, each]) => each === token)?.[0];
  return module === undefined ? undefined : { ...UNKNOWN, module, token };
}

/** Whether it is `callFunction`, the sdk's or the mini program's. */
export function isCallFunction({ member, token }: UnknownValue): boolean {
  return member === 'callFunction' || token === CALL_FUNCTION;
}

/** What a call of something unknown gives; of a member of the sdk, or of `callFunction`, it is that one's reply. */
export function resultOf(value: UnknownValue, call: NodeId): UnknownValue {
  const { member, caller, token } = value;
  if (token === WX_CLOUD_CLASS) return platformValue(WX_CLOUD)!;
  const of = member ?? (token === CALL_FUNCTION ? 'callFunction' : undefined);
  const reply = of === undefined ? undefined : { call, of, path: [] };
  return { kind: 'unknown', caller, token, reply, ...below(value, '()') };
}

/** What a part has not in common with the whole. */
const NO_PART = { type: undefined, member: undefined, made: undefined };

/** A property of something unknown. */
export function partNamed(value: UnknownValue, name: string): UnknownValue {
  if (name === 'default' && isPlatform(value)) return value;
  const reply = partOfReply(value, name);
  return { ...value, ...NO_PART, reply, ...below(value, `.${name}`) };
}

/** Some part of something unknown; which one is not known. */
export function anyPart(value: UnknownValue): UnknownValue {
  const reply = partOfReply(value, ANY);
  return { ...value, ...NO_PART, reply, ...below(value, undefined) };
}

/** Where something lies below something unknown, and what of the platform it is. */
function below(
  value: UnknownValue,
  step: string | undefined,
): Pick<UnknownValue, 'module' | 'token'> {
  const { module, token } = value;
  const isKept = step !== undefined && module !== undefined && module.length <= MAX_LENGTH;
  const path = isKept ? module + step : undefined;
  return { module: path, token: isPlatform(value) ? PLATFORM.get(path ?? '') : token };
}

function isPlatform({ token }: UnknownValue): boolean {
  return token !== undefined && isNamed(token);
}

function partOfReply({ reply }: UnknownValue, name: string): Reply | undefined {
  if (reply === undefined || reply.path.length >= MAX_PATH) return undefined;
  return { ...reply, path: [...reply.path, name] };
}
