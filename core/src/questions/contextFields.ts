import { foldedName } from '../text/foldedName';

/** Names by themselves without case and underscores. */
export function byFoldedName(names: string): ReadonlyMap<string, string> {
  return new Map(names.split(' ').map((name) => [foldedName(name), name]));
}

/**
 * What people misspell of the caller's context, by `foldedName`; its other members are in capitals too, so a
 * new one is not taken for wrong.
 */
export const CONTEXT_FIELDS = byFoldedName(
  'OPENID APPID UNIONID FROM_OPENID FROM_APPID FROM_UNIONID ENV SOURCE CLIENTIP CLIENTIPV6',
);
