import { ensureTypeScript, ts } from '../flow/typescript';
import { looseJson, member } from './looseJson';

/** Whether a config.json holds a key that only a cloud function's has. */
export function hasFunctionKeys(text: string): boolean {
  const config = looseJson(text);
  return member(config, 'permissions') !== undefined || member(config, 'triggers') !== undefined;
}

const SDK = /(^|\/)wx-server-sdk(\/|$)/;

/** Whether a source file imports wx-server-sdk, in any form of `import` or `require`. */
export function importsSdk(text: string): boolean {
  if (!text.includes('wx-server-sdk')) return false;
  ensureTypeScript();
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.some(({ fileName }) => SDK.test(fileName));
}
