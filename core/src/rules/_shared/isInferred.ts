import type { Use } from '../../flow/functionFlow';

/**
 * Whether a use's object only looks like the sdk: it comes from a parameter that no known call
 * fills. Uses that a comment names are not inferred.
 */
export function isInferred({ chain }: Use): boolean {
  return !chain.some(({ kind }) => kind === 'import' || kind === 'comment');
}

/** The severity of what is said of a use: lower where it is inferred. */
export function severityOf(use: Use): 'information' | undefined {
  return isInferred(use) ? 'information' : undefined;
}
