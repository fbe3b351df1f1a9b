import type { NodeId } from '../fileGraph';
import { ANY } from '../solve/heap';
import type { Reply, UnknownValue } from './flowValue';

/** Paths below a reply that are longer say nothing to anyone. */
const MAX_PATH = 6;

/** What a call of something unknown gives; of a member of the sdk it is that member's reply. */
export function resultOf({ member, caller, token }: UnknownValue, call: NodeId): UnknownValue {
  const reply = member === undefined ? undefined : { call, of: member, path: [] };
  return { kind: 'unknown', caller, token, reply };
}

/** A property of something unknown. */
export function partNamed(value: UnknownValue, name: string): UnknownValue {
  const module = value.module && `${value.module}.${name}`;
  return { ...value, module, member: undefined, reply: partOfReply(value, name) };
}

/** Some part of something unknown; which one is not known. */
export function anyPart(value: UnknownValue): UnknownValue {
  return { ...value, module: undefined, member: undefined, reply: partOfReply(value, ANY) };
}

function partOfReply({ reply }: UnknownValue, name: string): Reply | undefined {
  if (reply === undefined || reply.path.length >= MAX_PATH) return undefined;
  return { ...reply, path: [...reply.path, name] };
}
