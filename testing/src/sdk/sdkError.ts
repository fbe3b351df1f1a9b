/** The sdk's own words for the codes that it names in its messages; others stand without words. */
const WORDS: Readonly<Record<number, string>> = {
  [-1]: 'unknown error',
  [-601001]: 'system error',
  [-601005]: 'invalid cloudID',
  [-601006]: 'cloudID expired',
  [-601007]: 'cloudID and calling user does not match',
  [-604100]: 'API not found',
  [-604101]: 'function has no permission to call this API',
  [-604102]: 'call open API timeout',
  [-604103]: 'call open API system error',
  [-604104]: 'illegal source of invocation',
};

/** The words that the sdk has for a code; '' where it has none. */
export function wordsOf(errCode: number): string {
  return WORDS[errCode] ?? '';
}

/** An error as the sdk throws it: `errCode`, `errMsg`, and a message that is made of both. */
export class CloudSDKError extends Error {
  readonly errCode: number;
  errMsg: string;

  constructor(errCode: number, errMsg: string) {
    super(errMsg);
    this.errCode = errCode || -1;
    this.errMsg = errMsg;
    Object.defineProperty(this, 'message', {
      get: () => `errCode: ${this.errCode} ${wordsOf(this.errCode)} | errMsg: ${this.errMsg}`,
      set: (text: string) => {
        this.errMsg = text;
      },
    });
  }
}

/** The error that the sdk makes of a plain failure inside one of its functions. */
export function failureOf(
  api: string,
  reason: string,
): Error & { errCode: number; errMsg: string } {
  const message = `${api}:fail ${reason}`;
  return Object.assign(new Error(message), { errCode: -1, errMsg: message });
}
