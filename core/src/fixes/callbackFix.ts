import type { ValueProperty } from '../flow/value';
import type { Span, TextEdit } from '../text/span';
import { removeProperty } from './removeProperty';

const METHODS: Readonly<Record<string, string>> = {
  success: 'then',
  fail: 'catch',
  complete: 'finally',
};

/**
 * The edits that turn `call({ …, success, fail })` into `call({ … }).then(…).catch(…)`, sorted;
 * undefined where a callback is not written as a function in its place.
 */
export function callbackFix(
  text: string,
  call: Span,
  callbacks: readonly ValueProperty[],
): readonly TextEdit[] | undefined {
  const order = Object.keys(METHODS);
  const sorted = [...callbacks].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  let chain = '';
  for (const callback of sorted) {
    const code = functionText(text, callback);
    if (code === undefined) return undefined;
    chain += `.${METHODS[callback.name]}(${code})`;
  }
  const removals = runsOf(text, callbacks).map((span) => removeProperty(text, span));
  return [...removals, { span: { start: call.end, end: call.end }, newText: chain }];
}

/** The places of properties, those with nothing but a comma between them as one. */
function runsOf(text: string, properties: readonly ValueProperty[]): Span[] {
  const spans = properties.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const runs: Span[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last !== undefined && /^\s*,\s*$/.test(text.slice(last.end, span.start))) {
      runs[runs.length - 1] = { start: last.start, end: span.end };
    } else runs.push(span);
  }
  return runs;
}

/** The callback as an expression; a method becomes an arrow function unless it uses `this`. */
function functionText(text: string, { key, span, value }: ValueProperty): string | undefined {
  const written = text.slice(span.start, span.end);
  if (value.span.start > key.end) return text.slice(value.span.start, value.span.end);
  const method = /^(async\s+)?\w+\s*(\([^()]*\))\s*(\{[\s\S]*\})$/.exec(written);
  if (method === null || /\b(this|arguments)\b/.test(written)) return undefined;
  return `${method[1] ?? ''}${method[2]} => ${method[3]}`;
}
