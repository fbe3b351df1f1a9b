import { callOpenapi } from './callOpenapi';
import { cloudFiles } from './cloudFiles';
import { openapiProxy } from './openapiProxy';
import { CloudSDKError, failureOf } from './sdkError';
import type { WeChatServer } from './wechatServer';

/** What the stand-in of the sdk works on. */
export interface SdkSurroundings {
  readonly server: WeChatServer;
  /** The context of the call that is being handled; empty at module level. */
  readonly context: () => Readonly<Record<string, unknown>>;
  readonly files: Map<string, Buffer>;
  /** Members that a test gives instead of the stand-in's. */
  readonly members: Readonly<Record<string, unknown>>;
}

/** Members of the sdk that a test has to give where the code uses them. */
const NOT_STOOD_IN = ['database', 'callFunction', 'cloudPay', 'getVoIPSign', 'ai', 'extend'];

/** What `require('wx-server-sdk')` gives: refuses to work before `init`, as the real one does. */
export function createSdk(surroundings: SdkSurroundings): Record<string, unknown> {
  return createInstance(surroundings, false);
}

function createInstance(
  surroundings: SdkSurroundings,
  isOwnInstance: boolean,
): Record<string, unknown> {
  const { server, context, files, members } = surroundings;
  let isReady = false;
  const guarded =
    <A extends unknown[], R>(run: (...args: A) => R) =>
    (...args: A): R => {
      if (isReady) return run(...args);
      throw new CloudSDKError(-1, "Cloud API isn't enabled, please call init first");
    };
  const init = (): void => {
    isReady = true;
  };
  const storage = Object.entries(cloudFiles(files)).map(([name, run]) => [name, guarded(run)]);
  const missing = NOT_STOOD_IN.map((name) => [name, guarded(() => refuse(name))]);
  return {
    version: '4.0.2',
    DYNAMIC_CURRENT_ENV: Symbol.for('SYMBOL_CURRENT_ENV'),
    init: isOwnInstance ? async () => init() : init,
    updateConfig: () => undefined,
    openapi: openapiProxy(
      guarded((path, options, argument) => callOpenapi(server, path, options, argument)),
    ),
    getWXContext: () => ({ ...context() }),
    getOpenData: guarded((options) => getOpenData(server, options)),
    logger: guarded(() => ({ log() {}, info() {}, warn() {}, error() {} })),
    Cloud: function Cloud(options?: Readonly<Record<string, unknown>>) {
      if (options !== undefined && !options.resourceEnv) throw new Error('missing resourceEnv');
      return createInstance(surroundings, options !== undefined);
    },
    createNewInstance() {
      const instance = createInstance(surroundings, false);
      (instance.init as () => void)();
      return instance;
    },
    ...Object.fromEntries([...storage, ...missing]),
    ...members,
  };
}

async function getOpenData(server: WeChatServer, options: unknown): Promise<unknown> {
  if (!options) {
    const given = `Params for getOpenData must be an object instead of ${typeof options}`;
    throw failureOf('getOpenData', `undefined . ${given}`);
  }
  const { list } = options as { list?: readonly unknown[] };
  if (!list) throw failureOf('getOpenData', 'list must be provided');
  return { list: server.openData(list), errMsg: 'getOpenData:ok', errCode: 0 };
}

function refuse(name: string): never {
  throw new Error(
    `cloud.${name} is not part of the stand-in: give one with cloudFunction(folder, { sdk: { ${name} } })`,
  );
}
