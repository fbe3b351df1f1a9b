import type { TextEdit } from '../text/span';

/** The text after edits that are sorted and do not overlap, with the way back of its offsets. */
export interface RepairedText {
  readonly text: string;
  /** Where an offset of the repaired text stood before; what was inserted stands at its place. */
  origin(offset: number): number;
}

/** Applies edits to a text and remembers where everything stood. */
export function repairText(text: string, edits: readonly TextEdit[]): RepairedText {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let repaired = '';
  let at = 0;
  const steps: { readonly from: number; readonly to: number; readonly origin: number }[] = [];
  for (const { span, newText } of sorted) {
    const kept = text.slice(at, span.start);
    steps.push({ from: repaired.length, to: repaired.length + kept.length, origin: at });
    repaired += kept + newText;
    at = span.end;
  }
  steps.push({ from: repaired.length, to: Number.POSITIVE_INFINITY, origin: at });
  repaired += text.slice(at);
  return {
    text: repaired,
    origin(offset) {
      const step = steps.find(({ to }) => offset <= to) ?? steps.at(-1)!;
      return step.origin + Math.max(0, offset - step.from);
    },
  };
}
