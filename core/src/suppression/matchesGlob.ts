/** What a glob is made of; a string stands for itself. */
type Part = string | 'star' | 'stars' | 'any' | 'enterFolders' | 'inFolders';

/**
 * Whether a glob matches a whole text: `*` any characters but `/`, `**` any characters, `?` one
 * character but `/`. A glob for a path also matches everything below the folder it names. Takes time
 * in proportion to both lengths, whatever the glob: all ways to match are followed side by side.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const parts = partsOf(glob);
  let at = settled(parts, new Set([0]));
  for (const character of text) {
    if (at.has(parts.length) && character === '/') return true;
    const next = new Set<number>();
    for (const index of at) step(parts, index, character, next);
    if (next.size === 0) return false;
    at = settled(parts, next);
  }
  return at.has(parts.length);
}

function partsOf(glob: string): readonly Part[] {
  const text = glob.replace(/^\.\//, '').replace(/\/$/, '');
  return [...text.matchAll(/\*\*\/|\*\*|[\s\S]/gu)].flatMap(([written]): Part[] => {
    if (written === '**/') return ['enterFolders', 'inFolders'];
    if (written === '**') return ['stars'];
    if (written === '*') return ['star'];
    // Names of parts have several letters, so that no character is taken for one.
    return [written === '?' ? 'any' : written];
  });
}

/** Adds the places that are reached without reading anything: behind parts that may match nothing. */
function settled(parts: readonly Part[], at: Set<number>): Set<number> {
  // What is added to a set while it is walked is walked too.
  for (const index of at) {
    const part = parts[index];
    if (part === 'star' || part === 'stars') at.add(index + 1);
    if (part === 'enterFolders') at.add(index + 1).add(index + 2);
  }
  return at;
}

/** Adds the places that reading a character leads to. */
function step(parts: readonly Part[], index: number, character: string, next: Set<number>): void {
  const part = parts[index];
  const isSlash = character === '/';
  if (part === 'stars' || part === 'inFolders' || (part === 'star' && !isSlash)) next.add(index);
  if (part === 'inFolders' ? isSlash : part === 'any' ? !isSlash : part === character) {
    next.add(index + 1);
  }
}
