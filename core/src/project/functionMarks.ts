import { looseJson, member } from '../manifests/looseJson';
import { ensureTypeScript, ts } from '../syntax/typescript';

/** Whether a config.json holds what only a cloud function's has: `permissions.openapi` or a timer trigger. */
export function hasFunctionKeys(text: string): boolean {
  const config = looseJson(text);
  const triggers = member(config, 'triggers');
  return (
    member(member(config, 'permissions'), 'openapi') !== undefined ||
    (Array.isArray(triggers) && triggers.some((one) => member(one, 'type') === 'timer'))
  );
}

const SDK = /(^|\/)wx-server-sdk(\/|$)/;

/** Whether a source file imports wx-server-sdk, in any form of `import` or `require`. */
export function importsSdk(text: string): boolean {
  const named = text.indexOf('wx-server-sdk');
  if (named < 0) return false;
  ensureTypeScript();
  // Imports stand at the top as a rule, and the rest of the text is asked for at every keystroke.
  const end = text.indexOf('\n', named);
  return hasSdkImport(text.slice(0, end < 0 ? text.length : end)) || hasSdkImport(text);
}

/** Whether a source file exports anything, as a word that may as well stand in a comment: what does not is no function's entry. */
export function mayExport(text: string): boolean {
  return /\bexports?\b/.test(text);
}

/** Whether a source file says `main`, in whatever part. */
export function saysMain(text: string): boolean {
  return /\bmain\b/.test(text);
}

function hasSdkImport(text: string): boolean {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.some(({ fileName }) => SDK.test(fileName));
}
