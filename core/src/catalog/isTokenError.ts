const TOKEN_ERRORS: ReadonlySet<number> = new Set([-1, 40001, 40014, 41001, 42001]);

/**
 * Whether an error says nothing of the call itself: those of the access token, which cloud calls do
 * without, and "system busy".
 */
export function isTokenError(code: number): boolean {
  return TOKEN_ERRORS.has(code);
}
