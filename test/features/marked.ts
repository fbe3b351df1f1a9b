import type { Snapshot } from '../../core/src/project/snapshot';
import { type Files, ROOT, snapshotOf } from './snapshotOf';

/** Where a cursor is in a snapshot. */
export interface Cursor {
  readonly snapshot: Snapshot;
  readonly file: string;
  readonly offset: number;
  /** The file's text without the mark. */
  readonly text: string;
}

/** The cursor at the one `¦` in a set of files; everything else is taken as it is written. */
export function cursorIn(files: Files): Cursor {
  const [path = '', marked = ''] = Object.entries(files).find(([, it]) => it.includes('¦')) ?? [];
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const snapshot = snapshotOf({ ...files, [path]: text });
  return { snapshot, file: `${ROOT}/${path}`, offset, text };
}

/** A cloud function `notify` whose index.js is the given code below the usual two lines. */
export function cursorInCode(code: string, config?: string, others: Files = {}): Cursor {
  return cursorIn({
    ...others,
    'cloudfunctions/notify/index.js': `const cloud = require('wx-server-sdk');\ncloud.init();\n${code}`,
    ...(config === undefined ? {} : { 'cloudfunctions/notify/config.json': config }),
  });
}

/** A cloud function `notify` whose config.json holds the cursor. */
export function cursorInConfig(config: string, code = ''): Cursor {
  return cursorIn({
    'cloudfunctions/notify/index.js': `const cloud = require('wx-server-sdk');\n${code}`,
    'cloudfunctions/notify/config.json': config,
  });
}
