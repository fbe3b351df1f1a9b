import type { Stroke } from './typeKeys';

const LETTERS = 'aeinorst';

/**
 * A text as someone types it who slips, corrects, stops and looks back: the same for the same seed.
 * What is added takes itself away again, so that every Enter stays where the text has it.
 */
export function randomKeys(strokes: readonly Stroke[], seed: number): readonly Stroke[] {
  const random = mulberry32(seed);
  const below = (end: number): number => Math.floor(random() * end);
  return strokes.flatMap((stroke): readonly Stroke[] => {
    const paced = { ...stroke, pause: 20 + below(random() < 0.1 ? 700 : 160) };
    const aside = asideFor(stroke, below, LETTERS.charAt(below(LETTERS.length)));
    return [...aside.map((key) => ({ key, pause: 20 + below(200) })), paced];
  });
}

/** Keys that come before one and leave nothing behind; mostly none. */
function asideFor({ key }: Stroke, below: (end: number) => number, letter: string): string[] {
  switch (below(40)) {
    case 0:
      return [letter, 'Backspace'];
    case 1:
      return /\w/.test(key) && key.length === 1 ? [key, key, 'Backspace', 'Backspace'] : [];
    case 2:
      return ['ArrowLeft', 'ArrowRight'];
    case 3:
      return ['Escape'];
    case 4:
      return ['Shift+ArrowLeft', 'ArrowRight'];
    default:
      return [];
  }
}

/** A small generator of numbers from 0 to 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
