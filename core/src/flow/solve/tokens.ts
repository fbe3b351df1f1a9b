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

const FIRST = 16;

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
  return token === EVENT || token === CALLER || originOf(token)?.facet === 'outside';
}

/** Whether a token is one of those known by name. */
export function isNamed(token: Token): boolean {
  return token < FIRST;
}
