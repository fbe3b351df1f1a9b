import type { Program } from '../solve/program';
import {
  CALLER,
  CALLER_OPENAPI,
  CALLER_PATH,
  EVENT,
  isOutside,
  OPENAPI,
  OPENAPI_PATH,
  SDK,
  SDK_CLASS,
  type Token,
} from '../solve/tokens';
import { Circumstances } from './circumstances';
import { type FlowValue, UNKNOWN } from './flowValue';
import { platformValue } from './replies';

/** The value that a token stands for. */
export function valueOfToken(program: Program, token: Token): FlowValue {
  switch (token) {
    case SDK:
      return { kind: 'sdk' };
    case SDK_CLASS:
      return { kind: 'sdkClass' };
    case OPENAPI:
    case CALLER_OPENAPI:
      return { kind: 'openapi', segments: [], options: undefined, proven: token === OPENAPI };
    case EVENT:
      return { kind: 'event', path: [] };
    case CALLER:
      return { ...UNKNOWN, caller: true, module: 'caller' };
    default: {
      const platform = platformValue(token);
      if (platform !== undefined) return platform;
      // Which one it is, no token says.
      if (token === OPENAPI_PATH || token === CALLER_PATH) return UNKNOWN;
      if (isOutside(token)) return { ...UNKNOWN, token };
      const node = program.functionOf(token);
      if (node === undefined) return { kind: 'object', token };
      return { kind: 'function', node, captured: Circumstances.empty, bound: [] };
    }
  }
}
