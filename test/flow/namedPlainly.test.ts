import { expect, it } from 'vitest';
import { namedPlainly } from '../../core/src/flow/miniprogram/namedPlainly';

it.each<[why: string, text: string, names: string[] | undefined]>([
  ['nothing is called', 'Page({ data: { cloud: 1 } });', []],
  [
    'each name stands in its call',
    'Page({ a() { wx.cloud.callFunction({ name: \'a\', data: { name: x } }); wx\n.cloud\n.callFunction({ data: [1, 2], name: "b" }).then((r) => r); } });',
    ['a', 'b'],
  ],
  [
    'other members of wx and the cloud are none of it',
    "wx.cloud.init({ env: 'e' }); const db = wx.cloud.database(); wx.cloud.callFunction({ name: 'a', success: (res) => wx.showToast({ title: `$" +
      '{[1, 2]} $' +
      '{res.name}` }), })',
    ['a'],
  ],
  ['the same twice', "wx.cloud.callFunction({name:'a'});wx.cloud.callFunction({name:'a'})", ['a']],
  ['a name is no string', 'wx.cloud.callFunction({ name: api })', undefined],
  ['a name is put together', "wx.cloud.callFunction({ name: 'a' + b })", undefined],
  ['a name is chosen', "wx.cloud.callFunction({ name: x ? 'a' : 'b' })", undefined],
  ['a name is a template', 'wx.cloud.callFunction({ name: `a` })', undefined],
  ['a name has escapes', "wx.cloud.callFunction({ name: '\\u0061' })", undefined],
  ['a name is given twice', "wx.cloud.callFunction({ name: 'a', name: 'b' })", undefined],
  [
    'a getter gives it',
    "wx.cloud.callFunction({ name: 'a', get name() { return b; } })",
    undefined,
  ],
  ['a computed key may give it', "wx.cloud.callFunction({ name: 'a', [key]: b })", undefined],
  [
    'a computed method may give it',
    "wx.cloud.callFunction({ name: 'a', async [key]() {} })",
    undefined,
  ],
  ['a spread may give it', "wx.cloud.callFunction({ name: 'a', ...rest })", undefined],
  ['it is a shorthand', 'wx.cloud.callFunction({ name })', undefined],
  ['options stand elsewhere', 'wx.cloud.callFunction(options)', undefined],
  ['options are cast', "wx.cloud.callFunction({ name: 'a' } as Options)", undefined],
  ['the function is handed on', 'promisify(wx.cloud.callFunction)', undefined],
  [
    'the function is called by way of call',
    "wx.cloud.callFunction.call(wx, { name: 'a' })",
    undefined,
  ],
  [
    'the function is replaced',
    "wx.cloud.callFunction = wrap; wx.cloud.callFunction({ name: 'a' })",
    undefined,
  ],
  [
    'the cloud has another name',
    "const { cloud } = wx; cloud.callFunction({ name: 'a' })",
    undefined,
  ],
  ['the cloud is handed on', "wx.cloud.callFunction({ name: 'a' }); use(wx.cloud)", undefined],
  ['wx is handed on', "wx.cloud.callFunction({ name: 'a' }); use(wx)", undefined],
  ['wx is a parameter', "function f(wx) { wx.cloud.callFunction({ name: 'a' }) }", undefined],
  ['wx is a member', "page.wx.cloud.callFunction({ name: 'a' })", undefined],
  ['a member of wx is computed', "wx.cloud.callFunction({ name: 'a' }); wx['cloud']", undefined],
  ['a function has its name in a string', "wx.cloud['callFunction']({ name: 'a' })", undefined],
  ['a method of the cloud is computed', 'cloud[method]({})', undefined],
  ['wx may be missing', "wx?.cloud.callFunction({ name: 'a' })", undefined],
  [
    'the word stands in a comment',
    "// callFunction\nwx.cloud.callFunction({ name: 'a' })",
    undefined,
  ],
  ['the text does not end', "wx.cloud.callFunction({ name: 'a'", undefined],
])('%s', (_, text, names) => {
  expect(namedPlainly(text)).toEqual(names);
});
