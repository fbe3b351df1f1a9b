let accepts: ((text: string) => boolean) | undefined;

/**
 * Says how the host's own JavaScript engine is asked whether it takes a text for a script, without
 * running it: that costs a tenth of parsing. Hosts need not; then nothing is known without parsing.
 */
export function provideScriptCheck(check: (text: string) => boolean): void {
  accepts = check;
}

/** Whether a text is a script without syntax errors for certain; false where that is not known. */
export function isSoundScript(text: string): boolean {
  return accepts?.(text) ?? false;
}
