/** Shorter files cost nothing to follow. */
const SHORTEST = 4_000;

/** Characters a line, on average, beyond which nobody has written a file by hand as it is. */
const MINIFIED = 120;

const UMD = /\bdefine\.amd\b/;
const CONCERNS_CLOUD_CALLS = /openapi|wx-server-sdk|cloudcall-uses|\\x6f|\\u006f/i;
const LOADS_A_FILE = /['"`]\.{1,2}\//;

/**
 * Whether a file is a library that was copied into a function (crypto-js, say): minified or wrapped
 * for all module systems, without a word of cloud calls, and loading no other file. A text search:
 * such files are large, and the point is not to parse them.
 */
export function isStandaloneLibrary(path: string, text: string): boolean {
  if (!/\.[mc]?js$/.test(path)) return false;
  if (text.length < SHORTEST || CONCERNS_CLOUD_CALLS.test(text) || LOADS_A_FILE.test(text)) {
    return false;
  }
  return text.length / text.split('\n').length > MINIFIED || UMD.test(text);
}
