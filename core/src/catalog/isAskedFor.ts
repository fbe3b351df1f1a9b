import type { Parameter } from './types';

/**
 * Whether a parameter is required because of its siblings' values.
 * @param textOf a sibling's value as text; undefined where it has none, or none that is known
 * @returns true where the parameter names no such siblings
 */
export function isAskedFor(
  { requiredWhen = {} }: Parameter,
  textOf: (sibling: string) => string | undefined,
): boolean {
  return Object.entries(requiredWhen).every(([sibling, wanted]) => {
    const value = textOf(sibling);
    return value !== undefined && [wanted].flat().includes(value);
  });
}
