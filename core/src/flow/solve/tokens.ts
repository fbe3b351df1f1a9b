import type { NodeId } from '../nodeIds';

declare const brand: unique symbol;

/**
 * What may flow through a program, as small numbers: the few things the engine knows by name, then
 * four for every node: what it creates, its prototype, its instances, and "something outside".
 */
export type Token = number & { readonly [brand]: true };

/** The module wx-server-sdk, or an instance made by `new cloud.Cloud()`. */
export const SDK = 0 as Token;
/** The class `cloud.Cloud`. */
export const SDK_CLASS = 1 as Token;
/** The openapi object. */
export const OPENAPI = 2 as Token;
/** A category or method below the openapi object. */
export const OPENAPI_PATH = 3 as Token;
/** The event of the function's handler, or a part of it. */
export const EVENT = 4 as Token;
/** The global object. */
export const GLOBAL = 5 as Token;
/** Something that a caller outside the known code passes. */
export const CALLER = 6 as Token;
/** `openapi` of such a thing, and what lies below it. */
export const CALLER_OPENAPI = 7 as Token;
/** A category or method below such an `openapi`. */
export const CALLER_PATH = 8 as Token;

/** What the sdk's members are called that are followed by name; `openapi` and `Cloud` are tokens of their own. */
const SDK_MEMBERS =
  'init getOpenData getWXContext callFunction downloadFile uploadFile getTempFileURL deleteFile database DYNAMIC_CURRENT_ENV'.split(
    ' ',
  );
const FIRST_MEMBER = 9;

/** Every member of the sdk that is followed. */
export const FOLLOWED_MEMBERS: readonly string[] = ['openapi', 'Cloud', ...SDK_MEMBERS];

/** The token of a member of the sdk; undefined for one that is not followed. */
export function memberToken(name: string): Token | undefined {
  if (name === 'openapi') return OPENAPI;
  if (name === 'Cloud') return SDK_CLASS;
  const index = SDK_MEMBERS.indexOf(name);
  return index < 0 ? undefined : ((FIRST_MEMBER + index) as Token);
}

/** Whether a token is a member of the sdk other than its openapi object and class. */
export function isMember(token: Token): boolean {
  return token >= FIRST_MEMBER && token < FIRST_MEMBER + SDK_MEMBERS.length;
}

/** `callFunction`, the sdk's or the mini program's. */
export const CALL_FUNCTION = memberToken('callFunction')! as Token;

/** The mini program's global `wx`, and what stands for it in frameworks (`Taro`, `uni`). */
export const WX = 24 as Token;
/** `wx.cloud`, or an instance made by `new wx.cloud.Cloud()`. */
export const WX_CLOUD = 25 as Token;
/** The class `wx.cloud.Cloud`. */
export const WX_CLOUD_CLASS = 26 as Token;
/** `wx.cloud.CloudID`. */
export const CLOUD_ID = 27 as Token;
/** Any other thing below `wx`, and what its calls give. */
export const WX_API = 28 as Token;

/** An instance made by `new wx.cloud.Cloud({ resourceAppid })`: the environment of another mini program. */
export const SHARED_CLOUD = 29 as Token;

const FIRST = 32;

/** What of a node a token stands for. */
export type Facet = 'self' | 'prototype' | 'instance' | 'outside';
const FACETS: readonly Facet[] = ['self', 'prototype', 'instance', 'outside'];

/** The token of one facet of a node. */
export function tokenOf(node: NodeId, facet: Facet): Token {
  return (FIRST + node * FACETS.length + FACETS.indexOf(facet)) as Token;
}

/** The node and facet of a token; undefined for the tokens known by name. */
export function originOf(token: Token): { node: NodeId; facet: Facet } | undefined {
  if (token < FIRST) return undefined;
  const index = token - FIRST;
  const node = Math.floor(index / FACETS.length) as NodeId;
  return { node, facet: FACETS[index % FACETS.length]! };
}

/** Whether a token stands for something whose behaviour is not known. */
export function isOutside(token: Token): boolean {
  return (
    token === EVENT || token === CALLER || token === WX_API || originOf(token)?.facet === 'outside'
  );
}

/** Whether a token is one of those known by name. */
export function isNamed(token: Token): boolean {
  return token < FIRST;
}
