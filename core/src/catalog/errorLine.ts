/** What a line of a log says about a cloud call that failed. */
export interface ErrorLine {
  /** The error code; undefined where the line has none. */
  readonly code: number | undefined;
  /** Another code that the line names as the cause. */
  readonly cause: number | undefined;
  /** The interface that the line names; undefined where it names none. */
  readonly interface: string | undefined;
}

/**
 * Spellings of a code in logs, the surest first: the sdk's, the server's JSON, the cloud's own, a bare
 * number, what people write around it, five digits in what says that something failed.
 */
const CODE_PATTERNS: readonly RegExp[] = [
  /err_?code["']?\s{0,9}(?:[:=：]\s{0,9})?["']?([+-]?\d{1,12})/gi,
  /error code:?\s{0,9}([+-]?\d{1,12})/gi,
  /(?<![\d.\w])(-\d{6})(?!\d)/g,
  /^[\s[(]{0,9}([+-]?\d{1,12})[\s\])]{0,9}$/g,
  /(?:错误码|错误代码|返回码|状态码)[^\d+-]{0,9}([+-]?\d{1,12})/g,
  /(?:err|error|code|fail)\s{0,9}[:=]?[\s[(]{0,9}(-?\d{5,6})(?![\d.\w])/gi,
];
const FAILED = /err|fail|报错|错误|失败/i;
const FIVE_DIGITS = /(?<![\d.\w:/-])(\d{5})(?![\d.\w:/-])/g;

/**
 * Reads a code, or a pasted line such as `errCode: 40029 | errMsg: openapi.a.b:fail …`. Where a line
 * says -1 or a general failure and names another code in its message, that one counts. Undefined where
 * neither a code nor an interface that failed is in it.
 */
export function readErrorLine(text: string): ErrorLine | undefined {
  const line = text.slice(0, 4_000);
  const patterns = FAILED.test(line) ? [...CODE_PATTERNS, FIVE_DIGITS] : CODE_PATTERNS;
  const codes = patterns.flatMap((pattern) => {
    const found = [...line.matchAll(pattern)];
    return found.map(([, code]) => Number(code));
  });
  const code = codes.find((one) => one !== -1 && one !== 0) ?? codes[0];
  const name = /openapi\.([A-Za-z_$][\w$]{0,99}(?:\.[A-Za-z_$][\w$]{0,99}){1,5}):/.exec(line)?.[1];
  const cause = codes.find((one) => one !== code && one !== -1 && one !== 0);
  return code === undefined && name === undefined ? undefined : { code, cause, interface: name };
}
