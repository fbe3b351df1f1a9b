import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readCloudcallFile } from '../../core/src/suppression/cloudcallFile';
import { readSuppressions } from '../../core/src/suppression/readSuppressions';
import { SyntaxTrees } from '../../core/src/syntax/syntaxTrees';
import { provideTypeScript } from '../../core/src/syntax/typescript';

provideTypeScript(() => ts);

const READERS = [readSuppressions, readCloudcallFile];

const readAll = (text: string, file: string): void => {
  const trees = new SyntaxTrees(1_000_000);
  for (const reader of READERS) reader(text, file, trees);
};

const SAMPLE = `const cloud = require('wx-server-sdk') // cloudcall-disable-line a, b -- c
/* cloudcall-disable */
export const main = async ({ MsgType, List, run: { data } = {} }, context) => {
  const { OPENID: id, ...rest } = cloud.getWXContext()
  const { errCode } = await cloud.openapi?.['security'].msgSecCheck({ openid: id, media: \`\${id}/x\` })
  if (errCode !== 0 && !rest) for (const item of (List || [])) item.then((res) => res.errCode)
  wx.cloud.callFunction({ name: 'a', data: { a: new wx.cloud.CloudID(data.cloudID), [id]: <b>{id}</b> } })
  require('miniprogram-ci').cloud.uploadFunction(); return cloud.getOpenData({ list: 'x' })
}
`;

describe('readers of comments and settings', () => {
  it('read every beginning of a file, as it is while somebody types', () => {
    for (let end = 0; end <= SAMPLE.length; end += 1) {
      readAll(SAMPLE.slice(0, end), end % 2 === 0 ? 'a.tsx' : 'a.js');
    }
  });

  it('read a file with any one character missing', () => {
    for (let at = 0; at < SAMPLE.length; at += 3) {
      readAll(SAMPLE.slice(0, at) + SAMPLE.slice(at + 1), 'a.jsx');
    }
  });

  const hard: readonly [title: string, text: string][] = [
    ['a long sum', `const a = ${'1 + '.repeat(20_000)}1 // cloudcall-disable`],
    ['deep parentheses', `${'('.repeat(4_000)}1${')'.repeat(4_000)} // cloudcall-disable cloudID`],
    [
      'deep arrays',
      `${'['.repeat(20_000)} // cloudcall-disable cloudID uploadFunction miniprogram-ci`,
    ],
    ['deep braces of JSON', '{"rules":'.repeat(5_000)],
    ['many members', `f({${'a: 1, '.repeat(10_000)}}) // cloudID`],
    ['no code', '\u0000\uffff\ud800 cloudcall- cloudID'],
  ];
  it.each(hard)('read %s', (_, text) => {
    expect(() => readAll(text, 'a.js')).not.toThrow();
  });
});
