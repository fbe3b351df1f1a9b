import type { NodeId } from '../fileGraph';

/**
 * What may flow through a program, as small numbers: the few things the engine knows by name, then
 * four for every node: what it creates, its prototype, its instances, and "something outside".
 */
export type Token = number;

/** The module wx-server-sdk, or an instance made by `new cloud.Cloud()`. */
export const SDK: Token = 0;
/** The class `cloud.Cloud`. */
export const SDK_CLASS: Token = 1;
/** The openapi object. */
export const OPENAPI: Token = 2;
/** A category or method below the openapi object. */
export const OPENAPI_PATH: Token = 3;
/** The event of the function's handler, or a part of it. */
export const EVENT: Token = 4;
export const GLOBAL: Token = 5;
/** Something that a caller outside the known code passes. */
export const CALLER: Token = 6;
/** `openapi` of such a thing, and what lies below it. */
export const CALLER_OPENAPI: Token = 7;
export const CALLER_PATH: Token = 8;

/** What the sdk's members are called that are followed by name; `openapi` and `Cloud` are tokens of their own. */
const SDK_MEMBERS =
  'init getOpenData getWXContext callFunction downloadFile uploadFile getTempFileURL deleteFile database DYNAMIC_CURRENT_ENV'.split(
    ' ',
  );
const FIRST_MEMBER: Token = 9;

/** Every member of the sdk that is followed. */
export const FOLLOWED_MEMBERS: readonly string[] = ['openapi', 'Cloud', ...SDK_MEMBERS];

/** The token of a member of the sdk; undefined for one that is not followed. */
export function memberToken(name: string): Token | undefined {
  if (name === 'openapi') return OPENAPI;
  if (name === 'Cloud') return SDK_CLASS;
  const index = SDK_MEMBERS.indexOf(name);
  return index < 0 ? undefined : FIRST_MEMBER + index;
}

/** Whether a token is a member of the sdk other than its openapi object and class. */
export function isMember(token: Token): boolean {
  return token >= FIRST_MEMBER && token < FIRST_MEMBER + SDK_MEMBERS.length;
}

/** `callFunction`, the sdk's or the mini program's. */
export const CALL_FUNCTION: Token = memberToken('callFunction')!;

/** The mini program's global `wx`, and what stands for it in frameworks (`Taro`, `uni`). */
export const WX: Token = 24;
/** `wx.cloud`, or an instance made by `new wx.cloud.Cloud()`. */
export const WX_CLOUD: Token = 25;
export const WX_CLOUD_CLASS: Token = 26;
/** `wx.cloud.CloudID`. */
export const CLOUD_ID: Token = 27;
/** Any other thing below `wx`, and what its calls give. */
export const WX_API: Token = 28;

const FIRST = 32;

export type Facet = 'self' | 'prototype' | 'instance' | 'outside';
const FACETS: readonly Facet[] = ['self', 'prototype', 'instance', 'outside'];

/** The token of one facet of a node. */
export function tokenOf(node: NodeId, facet: Facet): Token {
  return FIRST + node * FACETS.length + FACETS.indexOf(facet);
}

/** The node and facet of a token; undefined for the tokens known by name. */
export function originOf(token: Token): { node: NodeId; facet: Facet } | undefined {
  if (token < FIRST) return undefined;
  const index = token - FIRST;
  return { node: Math.floor(index / FACETS.length), facet: FACETS[index % FACETS.length]! };
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
