import { randomKeys } from './randomKeys';
import { type TypedText, typedTexts } from './typedTexts';
import { type Stroke, strokesOf } from './typeKeys';

/** One text at one pace, under one set of editor settings. */
export interface TypingJob {
  readonly text: TypedText;
  /** Milliseconds a key, or how else it is typed. */
  readonly pace: string;
  readonly strokes: readonly Stroke[];
}

/** Milliseconds a key: from a very fast hand to one that looks for each. */
const PACES = [30, 80, 150, 400];

/** Seeds of the sessions in which someone slips and corrects. */
const SEEDS = [1, 2, 3];

/** Every text at every pace, and with slips; `bare` says whether only lists of ours open there. */
export function allJobs(bare: boolean): readonly TypingJob[] {
  return textsFor(bare).flatMap((text) => [
    ...[...PACES].reverse().map((pace) => steady(text, pace)),
    ...SEEDS.map((seed) => slipping(text, seed)),
  ]);
}

/** Among how many versions the short run divides its texts. */
const SHARES = 2;

/** Which text of a version's share is typed with slips in the short run. */
const SLIPPED = 1;

/**
 * A version's share of the short run's texts, at the faster paces in turn, one with slips: two
 * versions type each text once between them. Texts that are typed where only lists of ours open
 * (`bare`) all belong to the first turn, as that setting does.
 */
export function shortJobs(turn: number): readonly TypingJob[] {
  const share = turn % SHARES;
  const texts = typedTexts.filter(({ short }) => short);
  return texts
    .filter(({ bare }, index) => (bare ? 0 : index % SHARES) === share)
    .map((text, index) =>
      index === SLIPPED ? slipping(text, turn + 1) : steady(text, PACES[(index + turn) % 3] ?? 30),
    );
}

function textsFor(bare: boolean): readonly TypedText[] {
  return bare ? typedTexts : typedTexts.filter((text) => !text.bare);
}

function steady(text: TypedText, pace: number): TypingJob {
  return { text, pace: `${pace} ms`, strokes: strokesOf(text.keys, pace) };
}

function slipping(text: TypedText, seed: number): TypingJob {
  return { text, pace: `slips ${seed}`, strokes: randomKeys(strokesOf(text.keys, 0), seed) };
}
