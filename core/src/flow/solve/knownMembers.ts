import { ANY } from './heap';
import {
  CALL_FUNCTION,
  CALLER,
  CALLER_OPENAPI,
  CALLER_PATH,
  CLOUD_ID,
  FOLLOWED_MEMBERS,
  GLOBAL,
  isOutside,
  memberToken,
  OPENAPI,
  OPENAPI_PATH,
  SDK,
  SHARED_CLOUD,
  type Token,
  WX,
  WX_API,
  WX_CLOUD,
  WX_CLOUD_CLASS,
} from './tokens';

type Members = Readonly<Record<string, Token>>;

/** What the things known by name have as properties of their own. */
const MEMBERS: ReadonlyMap<Token, Members> = new Map<Token, Members>([
  [SDK, Object.fromEntries(FOLLOWED_MEMBERS.map((name) => [name, memberToken(name)!]))],
  [GLOBAL, { wx: WX, uni: WX }],
  [WX, { cloud: WX_CLOUD }],
  [WX_CLOUD, { callFunction: CALL_FUNCTION, CloudID: CLOUD_ID, Cloud: WX_CLOUD_CLASS }],
  [SHARED_CLOUD, { callFunction: CALL_FUNCTION, CloudID: CLOUD_ID }],
]);

/** The names of the properties that a thing known by name has of its own. */
export function knownMembers(token: Token): readonly string[] {
  return Object.keys(MEMBERS.get(token) ?? {});
}

/** What a property read gives by itself, whatever was stored; `name` may be `ANY`. */
export function memberTokens(token: Token, name: string): readonly Token[] {
  const members = MEMBERS.get(token);
  if (members !== undefined) {
    if (name === ANY) return token === SDK ? [OPENAPI] : Object.values(members);
    if (Object.hasOwn(members, name)) return [members[name]!];
    if (name === 'default' && token !== GLOBAL) return [token];
    return token === WX || token === WX_CLOUD || token === SHARED_CLOUD ? [WX_API] : [];
  }
  switch (token) {
    case OPENAPI:
    case OPENAPI_PATH:
      return [OPENAPI_PATH];
    case CALLER:
      return [name === 'openapi' ? CALLER_OPENAPI : CALLER];
    case CALLER_OPENAPI:
    case CALLER_PATH:
      return [CALLER_PATH];
    default:
      return isOutside(token) ? [token] : [];
  }
}
