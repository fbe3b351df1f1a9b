import { isPlainObject } from './renameKeys';

/** What was given to `cloud.openapi(options)`. */
export type OpenapiOptions = Readonly<Record<string, unknown>>;

/** Receives a call: the path's segments, the options, and the argument. */
export type OpenapiCall = (
  path: readonly PropertyKey[],
  options: OpenapiOptions,
  argument: unknown,
) => unknown;

const FUNCTION_MEMBERS = new Set<PropertyKey>(Object.getOwnPropertyNames(Function.prototype));

/**
 * `cloud.openapi`: every path is callable, whatever its name, and calling the object itself with
 * options gives another one. Like the sdk's it is a thenable: awaiting it calls "then".
 */
export function openapiProxy(call: OpenapiCall, options: OpenapiOptions = {}): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => (name === 'toJSON' ? {} : methodProxy(call, options, [name])),
    apply: (_, __, [given]) => {
      if (!isPlainObject(given)) throw new Error('an options object is expected');
      return openapiProxy(call, given);
    },
  });
}

function methodProxy(
  call: OpenapiCall,
  options: OpenapiOptions,
  path: readonly PropertyKey[],
): unknown {
  const invoke = (argument?: unknown): unknown => call(path, options, argument);
  return new Proxy(() => undefined, {
    get(_, name) {
      if (name === 'toJSON') return {};
      if (FUNCTION_MEMBERS.has(name)) return Reflect.get(invoke, name);
      return methodProxy(call, options, [...path, name]);
    },
    apply: (_, __, [argument]) => invoke(argument),
  });
}
