import { Socket } from 'node:net';

// Every test runs with this: what is tested promises to open no connection, and tests that did would
// depend on the weather.

const LOCAL = /^(?:localhost|127(?:\.\d+){3}|::1)$/;
const IS_GUARDED = Symbol.for('cloudcall.noSockets');

type Connect = (...parameters: readonly unknown[]) => Socket;
const prototype = Socket.prototype as unknown as { connect: Connect; [IS_GUARDED]?: boolean };

if (prototype[IS_GUARDED] !== true) {
  const { connect } = prototype;
  prototype[IS_GUARDED] = true;
  prototype.connect = function (this: Socket, ...parameters) {
    const host = hostOf(parameters);
    if (host !== undefined && !LOCAL.test(host)) throw new Error(`no network in tests: ${host}`);
    return connect.apply(this, parameters as unknown[]);
  };
}

/** The host that a connection goes to; undefined for this machine and for pipes. */
function hostOf(parameters: readonly unknown[]): string | undefined {
  // Inside Node the parameters come as one list.
  const [first, second] = Array.isArray(parameters[0]) ? parameters[0] : parameters;
  if (typeof first === 'object' && first !== null) return (first as { host?: string }).host;
  return typeof second === 'string' ? second : undefined;
}
