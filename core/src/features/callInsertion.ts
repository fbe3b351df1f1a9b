import type { Snapshot } from '../project/snapshot';
import { isMiniprogramCode } from '../rules/sdk/isMiniprogramCode';
import { isTypeScript } from '../syntax/sourceExtensions';
import { eolOf } from '../text/eolOf';
import { sdkNames } from './syntax/sdkNames';

/** What the call of an interface needs of the file that it is put into. */
export interface CallInsertion {
  /** The file's own name of the sdk; `cloud` where it has none. */
  readonly sdk: string;
  /** What loads the sdk, and where it goes; absent where the file loads it. */
  readonly load?: { readonly offset: number; readonly newText: string };
}

const HEAD = /^\uFEFF?(?:#!.*\r?\n)?(?:(['"])use strict\1;?[ \t]*\r?\n)?/;

/** Whether a call of the sdk may stand in a file: in the mini program's own code there is no sdk. */
export function takesCalls(snapshot: Snapshot, file: string): boolean {
  return snapshot.functionsReaching(file).length > 0 || !isMiniprogramCode(snapshot, file);
}

/** How a call is spelt in a source file, by its text alone. */
export function callInsertion(file: string, text: string): CallInsertion {
  const [own] = sdkNames(text);
  if (own !== undefined) return { sdk: own };
  const eol = eolOf(text);
  const end = /;[ \t]*\r?$/m.test(text) ? ';' : '';
  const loads = isTypeScript(file)
    ? "import * as cloud from 'wx-server-sdk'"
    : /^import\s/m.test(text) || file.endsWith('.mjs')
      ? "import cloud from 'wx-server-sdk'"
      : "const cloud = require('wx-server-sdk')";
  const offset = HEAD.exec(text)![0].length;
  return { sdk: 'cloud', load: { offset, newText: `${loads}${end}${eol}` } };
}
