import { foldedName } from '../text/foldedName';

/** A name without case and separators: `wxa/get_qr-code` and `wxaGetQRCode` are the same. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The words of a camelCase or snake_case name in lower case: `createQRCode` → create, qr, code. */
export function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** A key as the SDK sends it: every capital becomes an underscore and its small letter. */
export function sentName(key: string): string {
  return key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** Whether a parameter, by its name, holds the open id of a user. */
export function namesUser(name: string): boolean {
  return /^(?:touser|openid)$/.test(foldedName(name));
}

/** What stands after the last dot; the whole name when there is none. */
export function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** What stands before the last dot; `''` when there is none. */
export function categoryOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

/** The path of an HTTPS interface without method, host and query: `/wxa/getwxacode`. */
export function barePath(path: string): string {
  const [bare = ''] = path
    .trim()
    .replace(/^(GET|POST)\s+/i, '')
    .replace(/^https?:\/\/[^/]*/i, '')
    .split(/[?#]/, 1);
  return bare;
}

/** The last parts of an HTTPS path or a dotted name in one, without case and separators. */
export function pathEnd(path: string, parts: number): string {
  return foldName(barePath(path).split(/[./]/).slice(-parts).join(''));
}

/** Whether a method's name says enough to be known without its category. */
export function isTelling(method: string): boolean {
  const words = wordsOf(method).length;
  return words >= 3 || (words === 2 && method.length >= 12);
}
