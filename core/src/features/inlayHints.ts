import { inlayMessages } from '../messages/features/lenses';
import { formatText, type Text } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import type { Span } from '../text/span';
import { both, code, joinText } from './card/markdown';
import { statesReaching } from './openapiFacts';
import type { InlayHintEntry } from './types';

/** How many letters of a hint VS Code shows before it cuts it off (`editor.inlayHints.maximumLength`). */
const LONGEST = 43;

/**
 * Behind calls inside a span whose code does not spell the interface: the names that it may call.
 * Empty where everything is spelt out.
 */
export function inlayHints(
  snapshot: Snapshot,
  file: string,
  span: Span,
): readonly InlayHintEntry[] {
  const text = snapshot.read(file) ?? '';
  const called = new Map<number, Set<string>>();
  for (const { flow } of statesReaching(snapshot, file)) {
    for (const { call, interface: name } of flow.uses) {
      if (call?.file !== file) continue;
      const offset = call.callee.end;
      if (offset < span.start || offset > span.end) continue;
      if (isSpelt(text.slice(call.callee.start, offset), name)) continue;
      called.set(offset, (called.get(offset) ?? new Set()).add(name));
    }
  }
  return [...called]
    .sort(([a], [b]) => a - b)
    .map(([offset, found]) => {
      const names = [...found].sort();
      return {
        offset,
        label: labelOf(names, names.length),
        tooltip: joinText([inlayMessages.calls, ...names.map((name) => `- ${code(name)}`)], '\n'),
      };
    });
}

/** As many of the names as there is room for, at most `shown`; at least one. */
function labelOf(names: readonly string[], shown: number): Text {
  const left = names.length - shown;
  const more = left > 0 ? formatText(inlayMessages.more, { count: left }) : undefined;
  const separator = { en: ', ', zh: '，' };
  const label = joinText([both(`→ ${names.slice(0, shown).join(', ')}`), more], separator);
  return label.en.length > LONGEST && shown > 1 ? labelOf(names, shown - 1) : label;
}

/** Whether a callee names the interface itself, in one piece or with its last segment. */
function isSpelt(callee: string, name: string): boolean {
  const path = callee
    .replace(/[\s?]/g, '')
    .replace(/\['|\["/g, '.')
    .replace(/['"]\]/g, '');
  return path.endsWith(`.${name.slice(name.lastIndexOf('.') + 1)}`) || path.includes(name);
}
