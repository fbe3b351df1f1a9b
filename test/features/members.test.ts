import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { describeTopic } from '../../core/src/features/describeTopic';
import { hover } from '../../core/src/features/hover';
import { signatureHelp } from '../../core/src/features/signatureHelp';
import { applyEdits } from '../../core/src/text/span';
import { type Cursor, cursorInCode } from './marked';

const OPTIONS = { snippets: true, callArguments: true };
const SEND = 'cloud.openapi.subscribeMessage.send';
const REPLY = 'cloud.openapi.customerServiceMessage.send';

function offers({ snapshot, file, offset }: Cursor, options = OPTIONS) {
  const entries = complete(snapshot, file, offset, options);
  return [...entries].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

const labels = (code: string) => offers(cursorInCode(code)).map(({ label }) => label);

function accepted(code: string, label: string, options = OPTIONS): string {
  const cursor = cursorInCode(code);
  const entry = offers(cursor, options).find((offer) => offer.label === label);
  if (entry === undefined) throw new Error(`${label} is not offered`);
  const edits = [...(entry.additionalEdits ?? []), { span: entry.span, newText: entry.newText }];
  const text = applyEdits(cursor.text, edits);
  return text.slice(text.indexOf('cloud.openapi'));
}

describe('keys of an argument', () => {
  it('come required first, those already there left out', () => {
    const found = labels(`${SEND}({ touser: openid, ¦ })`);
    expect(found.slice(0, 2)).toEqual(['templateId', 'data']);
    expect(found).toContain('page');
    expect(found).not.toContain('touser');
  });

  it.each([
    [`${SEND}({ ¦`, 'touser'],
    [`${SEND}({ to¦`, 'touser'],
    [`${SEND}({ to¦: 1 })`, 'touser'],
    [`${SEND}({ 'to¦': 1 })`, 'touser'],
    [`${SEND}({\n  page: 'index'\n  ¦\n})`, 'touser'],
    [`${SEND}({ page: 'index',\n  // the user\n  ¦\n})`, 'touser'],
    [`${SEND}({ data: { ¦ } })`, 'thing1'],
    [`${SEND}({ data: { thing1: { value: 1 }, ¦ } })`, 'thing2'],
    [`${SEND}({ data: { thing1: { ¦ } } })`, 'value'],
    [`cloud.openapi.templateMessage.send({ data: { ¦ } })`, 'keyword1'],
    [`${REPLY}({ msgtype: 'text', text: { ¦ } })`, 'content'],
    [`${REPLY}({ news: { articles: [{ ¦ }] } })`, 'title'],
    ['cloud.openapi({ ¦ })', 'convertCase'],
    ['cloud.getOpenData({ ¦ })', 'list'],
    ['const { getOpenData: read } = cloud; read({ ¦ })', 'list'],
    ['const ask = (options) => cloud.getOpenData(options); ask({ ¦ })', 'list'],
    ['cloud.openapi.security.imgSecCheck({ media: { ¦ } })', 'contentType'],
  ])('%s offers %s', (code, label) => {
    expect(labels(code)).toContain(label);
  });

  it.each([
    `${SEND}({ page ¦ })`,
    `${SEND}({ page: 'in¦dex' })`,
    `${SEND}({ page: other.¦ })`,
    `${SEND}({ unknown: { ¦ } })`,
    `${SEND}(build({ ¦ }))`,
    'other({ ¦ })',
    `${SEND}({ page: () => { ¦ } })`,
    `${SEND}({ // ¦\n})`,
  ])('nothing at %s', (code) => {
    expect(labels(code)).toEqual([]);
  });

  it('put what another parameter asks for first', () => {
    expect(labels(`${REPLY}({ touser, msgtype: 'image', ¦ })`)[0]).toBe('image');
  });

  it.each([
    [`${SEND}({ ¦ })`, 'touser', '({ touser: $1 })'],
    [`${SEND}({ ¦ })`, 'page', "({ page: '$1' })"],
    [`${SEND}({ ¦page })`, 'touser', '({ touser: $1,page })'],
    [`${SEND}({ ¦\n  page })`, 'templateId', "({ templateId: '$1',\n  page })"],
    [`${SEND}({ page\n ¦ })`, 'touser', '({ page,\n touser: $1 })'],
    [`${SEND}({ tou¦: openid })`, 'touser', '({ touser: openid })'],
    [`${SEND}({ ¦ })`, 'lang', `({ lang: \${1|'zh_CN','en_US','zh_HK','zh_TW'|} })`],
  ])('%s accepts %s', (code, label, wanted) => {
    expect(accepted(code, label)).toContain(wanted);
  });

  it('are plain names where the client takes no snippets', () => {
    const plain = { snippets: false, callArguments: true };
    expect(accepted(`${SEND}({ ¦ })`, 'touser', plain)).toContain('({ touser })');
  });

  it('have topics that can be explained', () => {
    const cursor = cursorInCode(`${REPLY}({ text: { ¦ } })`);
    const [first] = offers(cursor);
    expect(describeTopic(cursor.snapshot, first?.topic ?? '')?.zh).toContain('`content`');
  });
});

describe('values of an argument', () => {
  it.each([
    [`${SEND}({ miniprogramState: '¦' })`, ['developer', 'trial', 'formal']],
    [`${SEND}({ miniprogramState: ¦ })`, ["'developer'", "'trial'", "'formal'"]],
    [`${SEND}({ miniprogramState: ¦, page })`, ["'developer'", "'trial'", "'formal'"]],
    ['cloud.openapi({ convertCase: ¦ })', ['true', 'false']],
    ['cloud.openapi.security.imgSecCheck({ media: ¦ })', ['{ contentType, value }']],
    ['cloud.openapi.security.msgSecCheck({ scene: ¦ })', ['1', '2', '3', '4']],
    [`${SEND}({ page: ¦ })`, []],
    [`${SEND}({ page: '¦' })`, []],
  ])('%s', (code, wanted) => {
    expect(labels(code)).toEqual(wanted);
  });
});

describe('hover inside an argument', () => {
  it.each([
    [`${SEND}({ tou¦ser: 1 })`, '必填'],
    [`${SEND}({ pa¦ge })`, '选填'],
    [`${SEND}({ miniprogramState: 'tri¦al' })`, '体验版'],
    [`${SEND}({ data: { thi¦ng1: { value: 'x' } } })`, '20'],
    [`${REPLY}({ text: { cont¦ent: 'x' } })`, '`customerServiceMessage.send.text`'],
    ['cloud.openapi.security.msgSecCheck({ scene: ¦2 })', '评论'],
    ['cloud.openapi.security.msgSecCheck({ version: ¦2 })', '**`version`**: `2`\n\n固定填 2'],
    [
      `${SEND}({ miniprogramState: 'tri¦al' })`,
      '**`miniprogramState`**: `"trial"` · **体验版**\n\n',
    ],
  ])('%s', (code, wanted) => {
    const { snapshot, file, offset } = cursorInCode(code);
    expect(hover(snapshot, file, offset)?.markdown.zh).toContain(wanted);
  });

  it.each([`${SEND}({ unkno¦wn: 1 })`, `${SEND}({ page: 'ind¦ex' })`, 'other({ tous¦er: 1 })'])(
    'nothing at %s',
    (code) => {
      const { snapshot, file, offset } = cursorInCode(code);
      expect(hover(snapshot, file, offset)).toBeUndefined();
    },
  );
});

describe('signature help', () => {
  function signature(code: string) {
    const { snapshot, file, offset } = cursorInCode(code);
    const info = signatureHelp(snapshot, file, offset);
    if (info === undefined) return undefined;
    const active = info.parameters[info.activeParameter ?? -1];
    return { ...info, active: active && info.label.slice(active.label.start, active.label.end) };
  }

  it.each([
    [`${SEND}(¦)`, undefined],
    [`${SEND}(¦`, undefined],
    [`${SEND}({ ¦ })`, undefined],
    [`${SEND}({ touser: ¦ })`, 'touser: string'],
    [`${SEND}({ touser: event.¦ })`, 'touser: string'],
    [`${SEND}({ touser: openid, pag¦e: 1 })`, 'page?: string'],
    [`${SEND}({ page: 'a' + ¦ })`, 'page?: string'],
    [`${SEND}({ page: wrap(¦) })`, undefined],
    [`${REPLY}({ text: { content: '¦' } })`, 'content: string'],
    ['cloud.openapi({ appid: ¦ })', 'appid?: string'],
  ])('%s is at %s', (code, active) => {
    expect(signature(code)?.active).toBe(active);
  });

  it('names call and members', () => {
    const found = signature(`${REPLY}({ text: { ¦ } })`);
    expect(found?.label).toBe('customerServiceMessage.send({ text: { content: string } })');
  });

  it.each([
    ['', 'msgtype: string, text?, image?, link?,', 'aimsgcontext?, businessid? })'],
    ['businessid: ', 'msgtype: string, text?, image?, link?,', 'businessid?: string })'],
  ])('types of many optional parameters only the current one: { %s', (written, part, end) => {
    const found = signature(`${REPLY}({ ${written}¦ })`);
    expect(found?.label).toContain(part);
    expect(found?.label.endsWith(end)).toBe(true);
  });

  it.each(['other(¦)', `${SEND}({}); ¦`, `${SEND}({ page: () => { ¦ } })`, `${SEND}({})¦`])(
    'nothing at %s',
    (code) => {
      expect(signature(code)).toBeUndefined();
    },
  );
});
