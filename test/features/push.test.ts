import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { hover } from '../../core/src/features/hover';
import { cursorIn, cursorInCode } from './marked';
import type { Files } from './snapshotOf';

function labels(code: string | Files): string[] {
  const { snapshot, file, offset } = typeof code === 'string' ? cursorInCode(code) : cursorIn(code);
  const options = { snippets: true, callArguments: true };
  return [...complete(snapshot, file, offset, options)]
    .sort((a, b) => (a.sortText < b.sortText ? -1 : 1))
    .map(({ label }) => label);
}

function hovered(code: string): string | undefined {
  const { snapshot, file, offset } = cursorInCode(code);
  return hover(snapshot, file, offset)?.markdown.zh;
}

const main = (body: string) => `exports.main = async (event) => {\n  ${body}\n}`;

describe('fields of a pushed message', () => {
  it.each([
    ["if (event.MsgType === 'text') { event.¦ }", ['Content'], ['PicUrl', 'List']],
    ["if (event.MsgType == 'image') return event.¦", ['PicUrl'], ['Content']],
    ["if (event.Event === 'subscribe_msg_sent_event') { event.¦ }", ['List'], ['Content']],
    [
      "if (event.Event === 'subscribe_msg_sent_event') { event.List.¦ }",
      ['ErrorCode', 'TemplateId'],
      ['Content', 'FromUserName'],
    ],
    [
      "if (event.Event === 'subscribe_msg_sent_event') { event.List[0].¦ }",
      ['ErrorCode'],
      ['Content'],
    ],
    ["switch (event.MsgType) { case 'text': event.¦ }", ['Content'], ['PicUrl']],
    [
      "switch (event.MsgType) { case 'text':\n case 'image': event.¦ }",
      ['Content', 'PicUrl'],
      ['PagePath'],
    ],
    ["event.MsgType === 'text' && event.¦", ['Content'], ['PicUrl']],
    [
      "if (event.MsgType === 'text' || event.MsgType === 'image') { event.¦ }",
      ['Content', 'PicUrl'],
      ['PagePath'],
    ],
    ["if (event.MsgType === 'text') {} else { event.¦ }", ['Content', 'PicUrl', 'List'], []],
    ['log(event.MsgType); event.¦', ['Content', 'PicUrl', 'List', 'FromUserName'], []],
  ])('%s', (body, some, none) => {
    const found = labels(main(body));
    expect(found).toEqual(expect.arrayContaining(some));
    expect(found.filter((label) => (none as string[]).includes(label))).toEqual([]);
  });

  it('puts what the branch is about before what every message has', () => {
    expect(labels(main("if (event.MsgType === 'text') { event.¦ }"))[0]).toBe('Content');
  });

  it.each(['event.¦', 'log(event.MsgType); other.¦', 'log(event.MsgType); event.Content.¦'])(
    'nothing at %s',
    (body) => {
      expect(labels(main(body))).toEqual([]);
    },
  );
});

describe('a pushed message behind other names', () => {
  const SENT = "Event === 'subscribe_msg_sent_event'";

  it.each([
    [`const message = event; if (message.${SENT}) { message.¦ }`, 'List'],
    [`const { Event: kind, ...rest } = event; if (kind === 'x') log(kind); rest.¦`, 'Content'],
    [`const { List } = event; log(event.MsgType); if (event.${SENT}) { List.¦ }`, 'ErrorCode'],
    [`const kind = event.MsgType; if (kind === 'text') { event.¦ }`, 'Content'],
    [`if (event.${SENT}) { for (const item of event.List) item.¦ }`, 'ErrorCode'],
  ])('%s', (body, wanted) => {
    expect(labels(main(body))).toContain(wanted);
  });

  it.each([
    'if (message.MsgType) { message.¦',
    'switch (message.MsgType) {\n  case "text":\n    return message.¦\n  default:',
    'const text = message.¦\n  if (message.MsgType === "text") return text;\n}',
  ])('two files away, half typed: %s', (body) => {
    const files = {
      'cloudfunctions/a/index.js': "exports.main = (event) => require('./route').route(event);",
      'cloudfunctions/a/route.js':
        "const { handle } = require('./handle');\nexports.route = (given) => handle(given);",
      'cloudfunctions/a/handle.js': `exports.handle = function (message) {\n  ${body}`,
    };
    expect(labels(files)).toContain('Content');
  });

  it.each([
    "bus.on('log', (entry) => { if (entry.Event) entry.¦ }); log(event.MsgType);",
    'const rows = await list(); for (const row of rows) { if (row.MsgType) row.¦ } log(event.Event);',
    "log(event.Event); const { MsgType } = await load(); if (MsgType === '¦') {}",
  ])('nothing of its kind: %s', (body) => {
    expect(labels(main(body))).toEqual([]);
  });
});

describe('values of MsgType and Event', () => {
  it.each([
    ["if (event.MsgType === '¦')", 'miniprogrampage'],
    ["if (event.Event === '¦", 'wxa_media_check'],
    ["switch (event.Event) { case '¦': }", 'wxa_media_check'],
    ["const { Event } = event; if (Event === '¦') {}", 'wxa_media_check'],
  ])('%s', (body, wanted) => {
    expect(labels(main(body))).toContain(wanted);
  });

  it.each(["if (event.Other === '¦') event.MsgType", "if (MsgType === '¦')"])(
    'nothing at %s',
    (body) => {
      expect(labels(main(body))).toEqual([]);
    },
  );
});

describe('hovers on pushed messages', () => {
  it.each([
    ["if (event.MsgType === 'text') event.Con¦tent", '客服文本消息'],
    ['event.MsgType; event.FromUser¦Name', '所有推送消息'],
    ["if (event.MsgType === 'te¦xt') {}", 'success'],
    ["switch (event.Event) { case 'subscribe_msg_sent¦_event': }", '送达'],
    ["if (event.Event === 'subscribe_msg_sent_event') event.List.Error¦Code", '状态码'],
  ])('%s', (body, wanted) => {
    expect(hovered(main(body))).toContain(wanted);
  });

  it.each(["if (event.type === 'te¦xt') {}", 'other.Con¦tent; event.MsgType'])(
    'nothing at %s',
    (body) => {
      expect(hovered(main(body))).toBeUndefined();
    },
  );
});

describe('hovers on error codes', () => {
  const call = 'await cloud.openapi.subscribeMessage.send({});';

  it.each([
    [`${call} if (err.errCode === 431¦01) {}`, '`subscribeMessage.send`'],
    [`${call} if (-6041¦01 == e.errCode) {}`, '-604101'],
    [`${call} switch (err.errCode) { case 431¦01: }`, '43101'],
    [`${call} if ([43101, 470¦03].includes(err.errCode)) {}`, '47003'],
    [`${call} const { errCode } = err; if (errCode === 431¦01) {}`, '拒收'],
  ])('%s', (body, wanted) => {
    expect(hovered(main(body))).toContain(wanted);
  });

  it.each([`${call} if (count === 431¦01) {}`, `${call} if (err.errCode === 9999¦99) {}`])(
    'nothing at %s',
    (body) => {
      expect(hovered(main(body))).toBeUndefined();
    },
  );
});

describe('hovers on cron expressions', () => {
  const config = '{ "triggers": [{ "config": "0 0 9 * *¦ * *" }] }';

  it('say when the trigger runs', () => {
    const now = Date.UTC(2026, 0, 1, 0, 30);
    const cursor = cursorInCode('', config);
    const card = hover(cursor.snapshot, cursor.file, cursor.offset, { now });
    expect(card?.markdown.en).toContain('- 2026-01-01 09:00:00\n- 2026-01-02 09:00:00');
    expect(card?.markdown.zh).toContain('09:00');
  });

  it('say nothing of an expression that does not hold', () => {
    const cursor = cursorInCode('', config.replace('0 0 9', '0 99 9'));
    expect(hover(cursor.snapshot, cursor.file, cursor.offset)).toBeUndefined();
  });
});
