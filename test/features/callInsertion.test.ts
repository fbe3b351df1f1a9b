import { expect, it } from 'vitest';
import { callInsertion, takesCalls } from '../../core/src/features/callInsertion';
import { ROOT, snapshotOf } from './snapshotOf';

/** The file with what loads the sdk, and the name of the sdk. */
function inserted(file: string, text: string): readonly [string, string] {
  const { sdk, load } = callInsertion(file, text);
  if (load === undefined) return [sdk, text];
  return [sdk, text.slice(0, load.offset) + load.newText + text.slice(load.offset)];
}

it.each([
  ['a.js', "const wx = require('wx-server-sdk')\n", 'wx', ''],
  ['a.ts', "import * as tcb from 'wx-server-sdk'\n", 'tcb', ''],
  ['a.js', '', 'cloud', "const cloud = require('wx-server-sdk')\n"],
  ['a.js', "const fs = require('fs');\r\n", 'cloud', "const cloud = require('wx-server-sdk');\r\n"],
  ['a.js', "import fs from 'fs'\n", 'cloud', "import cloud from 'wx-server-sdk'\n"],
  ['a.ts', '', 'cloud', "import * as cloud from 'wx-server-sdk'\n"],
])('%s: %j', (file, text, sdk, load) => {
  expect(inserted(file, text)).toEqual([sdk, load + text]);
});

it.each(["'use strict'\n", "#!/usr/bin/env node\n'use strict';\n"])('it goes behind %j', (head) => {
  const [, text] = inserted('a.js', `${head}main()\n`);
  expect(text.startsWith(head)).toBe(true);
  expect(text).toMatch(/\nconst cloud = require\('wx-server-sdk'\);?\nmain\(\)\n$/);
});

it('none is put into a page of the mini program, but into what functions run or share', () => {
  const snapshot = snapshotOf({
    'app.json': '{ "pages": ["pages/home/home"] }',
    'pages/home/home.js': 'Page({})',
    'shared/send.js': '',
    'cloudfunctions/notify/index.js': "require('wx-server-sdk')",
  });
  const takes = (file: string) => takesCalls(snapshot, `${ROOT}/${file}`);
  expect(takes('pages/home/home.js')).toBe(false);
  expect(takes('shared/send.js')).toBe(true);
  expect(takes('cloudfunctions/notify/index.js')).toBe(true);
});
