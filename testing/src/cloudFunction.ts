import { AsyncLocalStorage } from 'node:async_hooks';
import { Catalog } from '#core';
import { engineDataIn } from '../../nodehost/src/engineData';
import { handlerEvent } from './events/handlerEvent';
import { timerEvent } from './events/timerEvent';
import { readFunctionFolder } from './functionFolder';
import { type Handler, loadHandler } from './loadHandler';
import { createSdk } from './sdk/createSdk';
import { CallRecords } from './server/callRecords';
import { ReplySettings } from './server/replySettings';
import { StandInServer } from './server/standInServer';
import type { FunctionOptions, FunctionUnderTest, OpenData, WXContext } from './types';

const CALLER = {
  OPENID: 'oTestUser000000000000000000',
  APPID: 'wx0000000000000000',
  SOURCE: 'wx_client',
} satisfies WXContext;

const ENVIRONMENT = 'test-env';

let catalog: Catalog | undefined;

/**
 * Puts a cloud function under test: its code runs with a stand-in for wx-server-sdk that refuses what
 * its config.json does not declare, as the cloud does. Nothing is sent anywhere.
 * @param folder the function's folder, absolute or relative to the working folder
 * @throws Error in one line, naming the folder, when it holds no cloud function
 */
export function cloudFunction(folder: string, options: FunctionOptions = {}): FunctionUnderTest {
  const found = readFunctionFolder(folder);
  catalog ??= new Catalog(engineDataIn(__dirname).loadCatalog());
  const records = new CallRecords();
  const settings = new ReplySettings(records);
  const openData = new Map<string, OpenData>();
  const files = new Map<string, Buffer>();
  const calling = new AsyncLocalStorage<WXContext>();
  const server = new StandInServer({
    catalog,
    declared: () => new Set(readFunctionFolder(found.directory).declared),
    settings,
    records,
    checksArguments: options.checksArguments ?? true,
    openData,
  });
  let handler: Handler | undefined;

  const load = (): Handler => {
    const context = (): WXContext => calling.getStore() ?? {};
    const sdk = createSdk({ server, context, files, members: options.sdk ?? {} });
    const replaced = { 'wx-server-sdk': sdk, ...options.modules };
    return loadHandler(found.entry, new Map(Object.entries(replaced)));
  };
  const run = async (event: unknown, context: WXContext): Promise<unknown> => {
    handler ??= load();
    const result = await calling.run(context, async () => handler?.(event, {}));
    // The cloud hands results on as JSON.
    const text = JSON.stringify(result);
    return text === undefined ? undefined : JSON.parse(text);
  };
  const reset = (): void => {
    records.clear();
    settings.clear();
    openData.clear();
    files.clear();
    for (const [id, content] of Object.entries(options.files ?? {})) {
      files.set(id, Buffer.from(content));
    }
    handler = undefined;
  };
  reset();

  return {
    name: found.name,
    get declared() {
      return readFunctionFolder(found.directory).declared;
    },
    get calls() {
      return records.all;
    },
    files,
    openapi: (name) => settings.handleOf(name),
    reset,
    async call(event = {}, context = {}) {
      const caller = { ENV: ENVIRONMENT, ...CALLER, ...options.context, ...context };
      const arrived = handlerEvent(event, caller);
      for (const [id, data] of arrived.openData) openData.set(id, data);
      return run(arrived.event, caller);
    },
    async trigger(event = {}) {
      const arrived = timerEvent(found.timer ?? 'timer', event);
      return run(arrived, { ENV: ENVIRONMENT, SOURCE: 'wx_trigger' });
    },
    async push(message) {
      return run(JSON.parse(JSON.stringify(message)), {
        ENV: ENVIRONMENT,
        APPID: options.context?.APPID ?? CALLER.APPID,
        OPENID: message.FromUserName,
      });
    },
  };
}
