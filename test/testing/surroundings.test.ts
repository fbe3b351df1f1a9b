import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cloudFunction,
  cloudId,
  declaring,
  functionFolders,
  pushedEvent,
  pushedMessage,
} from './functionFolders';

const folder = functionFolders();
const HEAD = `const cloud = require('wx-server-sdk');\ncloud.init();\n`;
const CONTEXT = `${HEAD}const atModule = cloud.getWXContext();
exports.main = async (event) => {
  await null;
  return { atModule, context: cloud.getWXContext(), event };
};`;

interface Seen {
  readonly atModule: object;
  readonly context: Record<string, unknown>;
  readonly event: Record<string, unknown>;
}

describe('the caller', () => {
  const fn = cloudFunction(folder({ 'index.js': CONTEXT }), { context: { UNIONID: 'u' } });

  it('is a made-up user unless a test says otherwise', async () => {
    const { context, event, atModule } = (await fn.call({ a: 1 })) as Seen;
    expect(context).toMatchObject({ UNIONID: 'u', SOURCE: 'wx_client' });
    expect(event).toEqual({ a: 1, userInfo: { openId: context.OPENID, appId: context.APPID } });
    expect(atModule).toEqual({});
  });

  it('is kept apart where calls overlap', async () => {
    const seen = await Promise.all(['a', 'b', 'c'].map((OPENID) => fn.call({}, { OPENID })));
    expect((seen as Seen[]).map(({ context }) => context.OPENID)).toEqual(['a', 'b', 'c']);
  });

  it('is nobody for a timer', async () => {
    const timed = cloudFunction(
      folder({
        'index.js': CONTEXT,
        'config.json': '{"triggers":[{"name":"daily","type":"timer","config":"0 0 2 * * * *"}]}',
      }),
    );
    const { context, event } = (await timed.trigger()) as Seen;
    expect(context).toEqual({ ENV: 'test-env', SOURCE: 'wx_trigger' });
    expect(event).toMatchObject({ Type: 'Timer', TriggerName: 'daily' });
  });

  it('of a pushed message is its sender', async () => {
    const { context, event } = (await fn.push(pushedMessage('text', { Content: 'hi' }))) as Seen;
    expect(event).toMatchObject({ MsgType: 'text', Content: 'hi' });
    expect(context.OPENID).toBe(event.FromUserName);
  });

  it('a list of one item arrives as that item', async () => {
    const one = pushedEvent('subscribe_msg_popup_event', { List: [{ TemplateId: 't' }] });
    const two = pushedEvent('subscribe_msg_popup_event', { List: [{ a: 1 }, { a: 2 }] });
    expect(((await fn.push(one)) as Seen).event.List).toEqual({ TemplateId: 't' });
    expect(((await fn.push(two)) as Seen).event.List).toHaveLength(2);
  });
});

describe('open data', () => {
  it('is resolved at the top of the event only', async () => {
    const fn = cloudFunction(folder({ 'index.js': CONTEXT }));
    const phone = cloudId({ phoneNumber: '1' });
    const { event } = (await fn.call({ phone, deep: { phone } })) as Seen;
    expect(event.phone).toEqual({ cloudID: phone.cloudID, data: { phoneNumber: '1' } });
    expect(event.deep).toEqual({ phone: phone.cloudID });
  });

  it('that cannot be resolved has a code instead of data', async () => {
    const fn = cloudFunction(folder({ 'index.js': CONTEXT }));
    const { event } = (await fn.call({ phone: cloudId(-601006) })) as Seen;
    expect(event.phone).toMatchObject({ errCode: -601006 });
    expect(event.phone).not.toHaveProperty('data');
  });

  it('comes by getOpenData too', async () => {
    const fn = cloudFunction(
      folder({
        'index.js': `${HEAD}exports.main = ({ id }) => cloud.getOpenData({ list: [id.raw] });`,
      }),
    );
    const raw = cloudId({ steps: 3 });
    expect(await fn.call({ id: { raw } })).toMatchObject({
      list: [{ cloudID: raw.cloudID, data: { steps: 3 } }],
    });
  });

  it('more than five of one call are refused', async () => {
    const fn = cloudFunction(folder({ 'index.js': CONTEXT }));
    const many = Object.fromEntries([...'abcdef'].map((key) => [key, cloudId({})]));
    await expect(fn.call(many)).rejects.toThrow('at most 5');
  });
});

describe('the rest of the sdk', () => {
  it('keeps files in memory', async () => {
    const fn = cloudFunction(
      folder({
        'index.js': `${HEAD}exports.main = async ({ fileID }) => {
  const { fileContent } = await cloud.downloadFile({ fileID });
  return cloud.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: fileContent } });
};`,
        'config.json': declaring('security.imgSecCheck'),
      }),
      { files: { 'cloud://a/b.png': 'picture' } },
    );
    await fn.call({ fileID: 'cloud://a/b.png' });
    expect(fn.calls[0]!.sent).toEqual({
      media: { contentType: 'image/png', value: Buffer.from('picture') },
    });
  });

  it('says what a test has to give', async () => {
    const code = `${HEAD}exports.main = () => cloud.database().collection('a').get();`;
    await expect(cloudFunction(folder({ 'index.js': code })).call()).rejects.toThrow(
      'cloud.database is not part of the stand-in',
    );
    const sdk = { database: () => ({ collection: () => ({ get: async () => ({ data: [1] }) }) }) };
    expect(await cloudFunction(folder({ 'index.js': code }), { sdk }).call()).toEqual({
      data: [1],
    });
  });
});

describe('the code', () => {
  it('may be spread over files, and other modules may be replaced', async () => {
    const fn = cloudFunction(
      folder({
        'package.json': '{"main":"src/app"}',
        'src/app.js': `const { send } = require('../lib');\nexports.main = (event) => send(event);`,
        'lib/index.js': `const axios = require('axios');\nexports.send = async () => axios.get('x');`,
      }),
      { modules: { axios: { get: async (url: string) => ({ url }) } } },
    );
    expect(await fn.call()).toEqual({ url: 'x' });
  });

  it('may be TypeScript or an ES module', async () => {
    const typed = `import cloud from 'wx-server-sdk';
cloud.init();
export const main = async (event: { n: number }): Promise<number> => event.n + 1;`;
    const module = `import * as cloud from 'wx-server-sdk';\ncloud.init();\nexport async function main() { return 1; }`;
    const root = process.cwd();
    const sources: Record<string, string>[] = [{ 'index.ts': typed }, { 'index.js': module }];
    for (const files of sources) {
      const directory = folder({ ...files, 'package.json': '{}' });
      symlinkSync(`${root}/node_modules`, `${directory}/node_modules`);
      expect(await cloudFunction(directory).call({ n: 0 })).toBe(1);
    }
  });

  it('comes back as JSON, as from the cloud', async () => {
    const code = `exports.main = () => ({ at: new Date(0), not: undefined, f() {} });`;
    expect(await cloudFunction(folder({ 'index.js': code })).call()).toEqual({
      at: '1970-01-01T00:00:00.000Z',
    });
  });

  it('must be a cloud function', async () => {
    const empty = folder({ 'a.txt': '' });
    expect(() => cloudFunction(empty)).toThrow(`${empty}: no cloud function`);
    expect(() => cloudFunction(`${empty}/none`)).toThrow(`${empty}/none: no such folder`);
    const broken = cloudFunction(folder({ 'index.js': 'exports.mian = 1;' }));
    await expect(broken.call()).rejects.toThrow('index.js: exports no function "main"');
  });
});
