import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloudFunction, declaring, functionFolders } from './functionFolders';

const folder = functionFolders();

const SEND = `const cloud = require('wx-server-sdk');
cloud.init();
exports.main = async (event) => cloud.openapi.subscribeMessage.send(event.message);`;

const MESSAGE = { touser: 'o1', templateId: 't1', data: { thing1: { value: 'x' } } };

describe('permissions', () => {
  it('an undeclared interface is refused, as it is in the cloud', async () => {
    const fn = cloudFunction(folder({ 'index.js': SEND }));
    await expect(fn.call({ message: MESSAGE })).rejects.toMatchObject({
      errCode: -604101,
      errMsg: 'system error: error code: -604101',
    });
    expect(fn.calls).toMatchObject([{ interface: 'subscribeMessage.send', errCode: -604101 }]);
  });

  it('a declared one answers', async () => {
    const declared = declaring('subscribeMessage.send');
    const fn = cloudFunction(folder({ 'index.js': SEND, 'config.json': declared }));
    expect(fn.declared).toEqual(['subscribeMessage.send']);
    expect(await fn.call({ message: MESSAGE })).toEqual({
      errCode: 0,
      errMsg: 'openapi.subscribeMessage.send:ok',
    });
  });

  it('config.json is read anew: declaring it mends the next call', async () => {
    const directory = folder({ 'index.js': SEND, 'config.json': declaring('wxacode.get') });
    const fn = cloudFunction(directory);
    await expect(fn.call({ message: MESSAGE })).rejects.toMatchObject({ errCode: -604101 });
    writeFileSync(
      join(directory, 'config.json'),
      declaring('wxacode.get', 'subscribeMessage.send'),
    );
    expect(await fn.call({ message: MESSAGE })).toMatchObject({ errCode: 0 });
  });

  it('a declaration with a prefix declares nothing', async () => {
    const declared = declaring('openapi.subscribeMessage.send');
    const fn = cloudFunction(folder({ 'index.js': SEND, 'config.json': declared }));
    await expect(fn.call({ message: MESSAGE })).rejects.toMatchObject({ errCode: -604101 });
  });

  it('an interface that does not exist is no interface, declared or not', async () => {
    const code = SEND.replace('subscribeMessage.send', 'subscribeMessage.sned');
    const declared = declaring('subscribeMessage.sned');
    const fn = cloudFunction(folder({ 'index.js': code, 'config.json': declared }));
    await expect(fn.call({ message: MESSAGE })).rejects.toMatchObject({ errCode: -604100 });
  });

  it('one that the catalogue does not know works once a test says what it answers', async () => {
    const code = SEND.replace('subscribeMessage.send', 'brandNew.thing');
    const declared = declaring('brandNew.thing');
    const fn = cloudFunction(folder({ 'index.js': code, 'config.json': declared }));
    fn.openapi('brandNew.thing').replies({ some_value: 1 });
    expect(await fn.call({ message: {} })).toMatchObject({ someValue: 1, errCode: 0 });
  });
});

describe('arguments', () => {
  const fn = cloudFunction(
    folder({ 'index.js': SEND, 'config.json': declaring('subscribeMessage.send') }),
  );

  it('a missing user has the documented code', async () => {
    const { touser: _, ...message } = MESSAGE;
    await expect(fn.call({ message })).rejects.toMatchObject({ errCode: 40003 });
  });

  it('either spelling of a key reaches the server', async () => {
    const message = { touser: 'o1', template_id: 't1', data: {} };
    expect(await fn.call({ message })).toMatchObject({ errCode: 0 });
  });

  it('a value of another type is refused', async () => {
    const message = { ...MESSAGE, templateId: 42 };
    await expect(fn.call({ message })).rejects.toMatchObject({
      errMsg: expect.stringContaining('template_id is no string'),
    });
  });

  it('nothing is refused where a test asks for that', async () => {
    const lenient = cloudFunction(
      folder({ 'index.js': SEND, 'config.json': declaring('subscribeMessage.send') }),
      { checksArguments: false },
    );
    expect(await lenient.call({ message: {} })).toMatchObject({ errCode: 0 });
  });
});

describe('replies', () => {
  const fn = cloudFunction(
    folder({
      'index.js': `const cloud = require('wx-server-sdk');
cloud.init();
exports.main = async ({ code }) => cloud.openapi.phonenumber.getPhoneNumber({ code });`,
      'config.json': declaring('phonenumber.getPhoneNumber'),
    }),
  );

  it('have the documented shape, with the keys that the sdk makes', async () => {
    const reply = (await fn.call({ code: 'c' })) as { phoneInfo: object };
    expect(Object.keys(reply.phoneInfo)).toContain('purePhoneNumber');
  });

  it('are what the test sets, in either spelling', async () => {
    fn.openapi('phonenumber.getPhoneNumber').replies({ phone_info: { phone_number: '1' } });
    expect(await fn.call({ code: 'c' })).toMatchObject({ phoneInfo: { phoneNumber: '1' } });
    fn.openapi('phonenumber.getPhoneNumber').replies(({ code }) => ({ phoneInfo: { code } }));
    expect(await fn.call({ code: 'c2' })).toMatchObject({ phoneInfo: { code: 'c2' } });
  });

  it('of one call come before those of every call', async () => {
    fn.openapi('phonenumber.getPhoneNumber').fails(40029).repliesOnce({ a: 1 });
    expect(await fn.call({ code: 'c' })).toMatchObject({ a: 1 });
    await expect(fn.call({ code: 'c' })).rejects.toMatchObject({
      errCode: 40029,
      errMsg: 'openapi.phonenumber.getPhoneNumber:fail ',
    });
  });

  it('are forgotten with the calls', async () => {
    fn.openapi('phonenumber.getPhoneNumber').fails(40029);
    fn.reset();
    expect(fn.calls).toEqual([]);
    expect(await fn.call({ code: 'c' })).toMatchObject({ errCode: 0 });
    expect(fn.openapi('phonenumber.getPhoneNumber').calls).toHaveLength(1);
  });

  it('of a file are a Buffer', async () => {
    const code = cloudFunction(
      folder({
        'index.js': `const cloud = require('wx-server-sdk');
cloud.init();
exports.main = async () => {
  const { buffer, contentType } = await cloud.openapi.wxacode.get({ path: 'pages/index/index' });
  return { isBuffer: Buffer.isBuffer(buffer), contentType };
};`,
        'config.json': declaring('wxacode.get'),
      }),
    );
    expect(await code.call()).toEqual({ isBuffer: true, contentType: 'image/jpeg' });
  });
});
