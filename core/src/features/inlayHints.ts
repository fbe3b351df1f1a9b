import { inlayMessages } from '../messages/features/lenses';
import { formatText } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import type { Span } from '../text/span';
import { both, code, joinText } from './card/markdown';
import { statesReaching } from './openapiFacts';
import type { InlayHintEntry } from './types';

const SHOWN = 2;

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
      const left = names.length - SHOWN;
      const more = left > 0 ? formatText(inlayMessages.more, { count: left }) : undefined;
      return {
        offset,
        label: joinText([both(`→ ${names.slice(0, SHOWN).join(', ')}`), more], {
          en: ', ',
          zh: '，',
        }),
        tooltip: joinText([inlayMessages.calls, ...names.map((name) => `- ${code(name)}`)], '\n'),
      };
    });
}

/** Whether a callee names the interface itself, in one piece or with its last segment. */
function isSpelt(callee: string, name: string): boolean {
  return (
    callee.replace(/[\s?]/g, '').endsWith(`.${name.slice(name.lastIndexOf('.') + 1)}`) ||
    callee.includes(name)
  );
}
