/** What a line of a log says about a cloud call that failed. */
export interface ErrorLine {
  /** The error code. */
  readonly code: number;
  /** The interface that the line names; undefined where it names none. */
  readonly interface: string | undefined;
}

/** Spellings of a code in logs, the surest first: the sdk's, the server's JSON, the cloud's own, a bare number. */
const CODE_PATTERNS: readonly RegExp[] = [
  /err_?code["']?\s{0,9}[:=]\s{0,9}["']?([+-]?\d{1,12})/i,
  /error code:\s{0,9}([+-]?\d{1,12})/i,
  /(?<![\d.\w])(-\d{6})(?!\d)/,
  /^\s{0,9}([+-]?\d{1,12})\s{0,9}$/,
];

/**
 * Reads a code, or a pasted line such as `errCode: 40029 | errMsg: openapi.a.b:fail …`. Where a line
 * says -1 or a general failure and names another code in its message, that one counts. Undefined where
 * no code is in it.
 */
export function readErrorLine(text: string): ErrorLine | undefined {
  const line = text.slice(0, 4_000);
  const codes = CODE_PATTERNS.flatMap((pattern) => {
    const found = pattern.exec(line)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  const code = codes.find((one) => one !== -1 && one !== 0) ?? codes[0];
  if (code === undefined) return undefined;
  const name = /openapi\.([A-Za-z_$][\w$]{0,99}(?:\.[A-Za-z_$][\w$]{0,99}){1,5}):/.exec(line)?.[1];
  return { code, interface: name };
}
