import { beforeEach, describe, expect, it } from 'vitest';
import { createSdk } from '../../testing/src/sdk/createSdk';
import type { OpenapiAnswer } from '../../testing/src/sdk/wechatServer';
import { isMedia } from '../../testing/src/sdk/wireArgument';
import { type Answerer, realSdk, type Sdk } from './realSdk';

// The stand-in of the sdk and the real package do the same with the same calls. What cannot be
// compared without a network: cloud files, the database, callFunction, cloudPay, the logger.

const requests: { real: unknown[]; standIn: unknown[] } = { real: [], standIn: [] };
let answer: OpenapiAnswer;

function both(prepare: (cloud: Sdk) => void = (cloud) => cloud.init()): Sdk[] {
  const answering =
    (log: unknown[]): Answerer =>
    ({ api, sent }) => {
      log.push({ api, sent: bytesOnly(sent) });
      return answer;
    };
  const openData = (ids: readonly unknown[]): readonly unknown[] =>
    ids.map((cloudID) => ({ cloudID, data: { phoneNumber: '1' } }));
  const real = realSdk(answering(requests.real), openData);
  const standIn = createSdk({
    server: {
      openapi: async (request) => answering(requests.standIn)(request),
      openData,
    },
    context: () => ({}),
    files: new Map(),
    members: {},
  });
  for (const cloud of [real, standIn]) prepare(cloud);
  return [real, standIn];
}

/** What a piece of code gives or throws, with the members that code looks at. */
async function outcome(run: () => unknown): Promise<unknown> {
  try {
    return { value: await run() };
  } catch (error) {
    const { errCode, errMsg, message, name } = error as Record<string, unknown>;
    return { errCode, errMsg, message, name, isError: error instanceof Error };
  }
}

async function same(run: (cloud: Sdk) => unknown): Promise<unknown> {
  const [real, standIn] = both();
  const expected = await outcome(() => run(real!));
  expect(await outcome(() => run(standIn!))).toEqual(expected);
  expect(requests.standIn).toEqual(requests.real);
  return expected;
}

/** Of media only the bytes are compared: the real sdk leaves the content type out of what it encodes. */
function bytesOnly(sent: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [
      key,
      isMedia(value) ? { value: value.value } : value,
    ]),
  );
}

beforeEach(() => {
  requests.real.length = 0;
  requests.standIn.length = 0;
  answer = { kind: 'json', body: { errcode: 0, errmsg: 'ok' } };
});

describe('what is sent', () => {
  const arguments_: Record<string, unknown> = {
    nothing: undefined,
    'an empty object': {},
    'camel case, nested and in arrays': {
      templateId: 't',
      data: { phoneNumber1: { value: 1 }, list: [{ aB: [{ cD: 1 }] }, ['xY', { eF: 2 }]] },
    },
    'underscores beside capitals': { template_Id: 1, ABc: 2, aBC: 3, a1B: 4 },
    'two keys that become one': { aB: 1, a_b: 2, c_d: 3, cD: 4 },
    'null, undefined, dates, functions': { a: null, b: undefined, c: new Date(0), d: () => 1 },
    'numbers that JSON does not have': { a: Number.NaN, b: Number.POSITIVE_INFINITY, c: -0 },
    'a bare string': 'aB',
    'an array': [{ aB: 1 }],
    media: { media: { contentType: 'image/png', value: Buffer.from('abc') } },
    'media with an underscore': { img: { content_type: 'image/png', value: Buffer.from('abc') } },
    'media that is nested': { deep: { media: { contentType: 'a/b', value: Buffer.from('abc') } } },
    'media without a Buffer': { media: { contentType: 'image/png', value: 'abc' } },
    'a bare Buffer': { media: Buffer.from('abc') },
    'a class instance': {
      at: new (class Point {
        xY = 1;
      })(),
    },
  };
  for (const [title, argument] of Object.entries(arguments_)) {
    it(title, () => same((cloud) => cloud.openapi.security.msgSecCheck(argument)));
    it(`${title}, without renaming`, () =>
      same((cloud) => cloud.openapi({ convertCase: false }).security.msgSecCheck(argument)));
  }
  it('no argument at all', () => same((cloud) => cloud.openapi.auth.any()));
});

describe('paths', () => {
  const calls: Record<string, (cloud: Sdk) => unknown> = {
    'one segment': (cloud) => cloud.openapi.msgSecCheck({}),
    'four segments': (cloud) => cloud.openapi.wxa.sec.order.upload({}),
    'a dotted key': (cloud) => cloud.openapi['security.msgSecCheck']({}),
    'a destructured method': (cloud) => {
      const { send } = cloud.openapi.customerServiceMessage;
      return send({});
    },
    'options that are none': (cloud) => cloud.openapi('wx1'),
    'no options': (cloud) => cloud.openapi(),
    'options twice': (cloud) =>
      cloud.openapi({ appid: 'a' })({ convertCase: false }).a.b({ cD: 1 }),
    'an own instance': async (cloud) => {
      const own = new cloud.Cloud();
      own.init();
      return own.openapi.a.b({ cD: 1 });
    },
    'an own instance without an environment': (cloud) => new cloud.Cloud({ resourceAppid: 'a' }),
    'JSON of it': (cloud) => JSON.stringify([typeof cloud.openapi, typeof cloud.openapi.a]),
  };
  for (const [title, run] of Object.entries(calls)) it(title, () => same(run));
});

describe('replies', () => {
  const bodies: Record<string, OpenapiAnswer> = {
    'renamed keys': {
      kind: 'json',
      body: { errcode: 0, errmsg: 'ok', phone_info: { a_b: [{ c_d: 1 }] } },
    },
    'keys that look alike': { kind: 'json', body: { _a: 1, a__b: 2, a_B: 3, a_1: 4 } },
    'no errcode': { kind: 'json', body: { ok: true } },
    'an error of the interface': {
      kind: 'json',
      body: { errcode: 40003, errmsg: 'invalid openid' },
    },
    'a file': { kind: 'file', contentType: ' image/jpeg ', body: Buffer.from('abc') },
    'no permission': { kind: 'refused', errorCode: -604101 },
    'no such interface': { kind: 'refused', errorCode: -604100 },
    'another refusal': { kind: 'refused', errorCode: -604103 },
  };
  for (const [title, body] of Object.entries(bodies)) {
    it(title, () => {
      answer = body;
      return same((cloud) => cloud.openapi.a.b({}));
    });
    it(`${title}, without renaming`, () => {
      answer = body;
      return same((cloud) => cloud.openapi({ convertCase: false }).a.b({}));
    });
  }
});

describe('beside openapi', () => {
  it('open data', () => same((cloud) => cloud.getOpenData({ list: ['x', 'y'] })));
  it('open data without a list', () => same((cloud) => cloud.getOpenData({})));
  it('open data without an argument', () => same((cloud) => cloud.getOpenData()));
  it('a context outside a call', () => same((cloud) => cloud.getWXContext()));
  it('the present environment', () => same((cloud) => cloud.DYNAMIC_CURRENT_ENV));
  it('init again', () => same((cloud) => [cloud.init(), cloud.init({ env: 'a' })]));
  it('the version', () => same((cloud) => cloud.version));

  for (const name of ['openapi', 'getOpenData', 'downloadFile', 'getWXContext']) {
    it(`${name} before init`, async () => {
      const [real, standIn] = both(() => undefined);
      const run = (cloud: Sdk): unknown =>
        name === 'openapi' ? cloud.openapi.a.b({}) : cloud[name]({ list: [] });
      const [expected, given] = [
        await outcome(() => run(real!)),
        await outcome(() => run(standIn!)),
      ];
      expect(firstLine(given)).toEqual(firstLine(expected));
    });
  }

  it('awaiting openapi calls "then" and never settles', async () => {
    for (const cloud of both()) {
      const settled = Promise.resolve(cloud.openapi).then(() => 'settled');
      const late = new Promise((resolve) => setTimeout(resolve, 50, 'late'));
      expect(await Promise.race([settled, late])).toBe('late');
    }
    expect(requests.standIn).toEqual(requests.real);
    expect(requests.real).toMatchObject([{ api: 'then' }]);
  });
});

/** The real sdk's message goes on in Chinese on a second line. */
function firstLine(found: unknown): unknown {
  const { errMsg, message, ...rest } = found as { errMsg?: string; message?: string };
  return { ...rest, errMsg: errMsg?.split('\n')[0], message: message?.split('\n')[0] };
}
