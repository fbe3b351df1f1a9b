import validRange from 'semver/ranges/valid';

/** Names under which a package may give other versions than its latest. */
const TAGS = new Set('latest next beta alpha rc canary dev test'.split(' '));

/**
 * Whether npm finds nothing for what stands as the range of wx-server-sdk: a word that is no range and
 * no usual tag. Addresses and folders are not judged, nor is whether a version was ever published:
 * npm's list changes.
 */
export function isImpossibleRange(range: string): boolean {
  return validRange(range) === null && /^[^:/\s]+$/.test(range) && !TAGS.has(range);
}
