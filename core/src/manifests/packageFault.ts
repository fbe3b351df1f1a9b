import { isComment } from '../json/jsonTokens';
import { readJsonTree } from '../json/jsonTree';
import type { Span } from '../text/span';

/** The first place where a package.json is no JSON as npm reads it; undefined where all of it is. */
export function packageFault(text: string): Span | undefined {
  const json = text.replace(/^\uFEFF/, '');
  try {
    JSON.parse(json);
    return undefined;
  } catch {
    const { faults, trailingCommas, tokens } = readJsonTree(text);
    const places = [
      ...faults,
      ...trailingCommas.map(({ comma }) => comma),
      ...tokens.filter(isComment),
    ];
    const [first] = places.sort((a, b) => a.start - b.start);
    return first === undefined ? { start: 0, end: 0 } : { start: first.start, end: first.end };
  }
}
