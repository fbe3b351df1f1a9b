import type { Span } from '../../core/src/text/span';

/** One case of a rule's fixture file. */
export interface RuleCase {
  readonly kind: 'fires' | 'silent';
  readonly title: string;
  /** Ids of pitfalls that the case shows, from the brackets behind its title. */
  readonly pitfalls: readonly string[];
  /** Severities given on the command line. */
  readonly severities: Readonly<Record<string, string>>;
  /** Files by absolute path, without marks. */
  readonly files: ReadonlyMap<string, string>;
  /** Where the rule has to report, by absolute path. */
  readonly marks: ReadonlyMap<string, readonly Span[]>;
  /** Files as they have to be after the rule's fixes, by absolute path. */
  readonly fixed: ReadonlyMap<string, string>;
  /** What the first message has to contain; '' when the case does not say. */
  readonly says: string;
  /** The severity that all findings must have; '' when the case does not say. */
  readonly severity: string;
  /** The first finding's fixes as `safe: title` or `by hand: title`; empty when the case does not say. */
  readonly fixes: readonly string[];
  /** What the first finding refers to, as `path: text there`; empty when the case does not say. */
  readonly related: readonly string[];
}

/** What stands in `fixes` and `related` where a finding must have none. */
export const NONE = 'none';

const FUNCTION = '/w/cloudfunctions/fn';

/** What a project has unless a case says otherwise; a file that a case gives as `(none)` is left out. */
const DEFAULTS: Readonly<Record<string, string>> = {
  '/w/project.config.json':
    '{ "miniprogramRoot": "miniprogram/", "cloudfunctionRoot": "cloudfunctions/" }\n',
  [`${FUNCTION}/package.json`]: '{ "dependencies": { "wx-server-sdk": "~2.6.3" } }\n',
};

const HEAD = `const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event, context) => {
`;

/**
 * Reads a fixture file. A case begins with `== fires: title [pitfall-id]` or `== silent: title`; its
 * files follow, each after a line `-- path`, in which paths without a leading slash lie in the
 * function's folder and those with one in the workspace. `-- body` is the inside of a usual entry.
 * `«` and `»` enclose the places that the rule reports. `-- fixed path` gives a file after the fixes,
 * `?? text` what the first message says, `!! severity` the severity, `:: rule=severity` an option,
 * `>> safe: title` or `>> by hand: title` each fix of the first finding, `@@ path: text` each place
 * that it refers to (paths from the workspace root); `>> none` and `@@ none` ask for there being none.
 */
export function readCases(text: string): readonly RuleCase[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map((part) => readCase(part));
}

function readCase(part: string): RuleCase {
  const [head = '', ...lines] = part.split('\n');
  const match = /^(fires|silent): (.*?)(?:\s*\[([\w\s-]+)\])?$/.exec(head.trim());
  if (match === null) throw new Error(`not a case: "${head}"`);
  const files = new Map(Object.entries(DEFAULTS));
  const fixed = new Map<string, string>();
  const severities: Record<string, string> = {};
  const fixes: string[] = [];
  const related: string[] = [];
  let says = '';
  let severity = '';
  let target: { map: Map<string, string>; path: string; isBody: boolean } | undefined;
  let content: string[] = [];
  const finish = (): void => {
    if (target === undefined) return;
    const joined = trimEnd(content);
    if (joined === '(none)\n') target.map.delete(target.path);
    else target.map.set(target.path, target.isBody ? `${HEAD}${indent(joined)}}\n` : joined);
  };
  for (const line of lines) {
    if (line.startsWith('-- ')) {
      finish();
      content = [];
      const words = line.slice(3).trim().split(' ');
      const isFixed = words[0] === 'fixed';
      const name = words.at(-1) ?? '';
      const path = name === 'body' ? 'index.js' : name;
      target = {
        map: isFixed ? fixed : files,
        path: path.startsWith('/') ? `/w${path}` : `${FUNCTION}/${path}`,
        isBody: name === 'body',
      };
    } else if (line.startsWith('?? ')) says = line.slice(3).trim();
    else if (line.startsWith('!! ')) severity = line.slice(3).trim();
    else if (line.startsWith('>> ')) fixes.push(line.slice(3).trim());
    else if (line.startsWith('@@ ')) related.push(line.slice(3).trim());
    else if (line.startsWith(':: ')) {
      const [rule = '', value = ''] = line.slice(3).trim().split('=');
      severities[rule] = value;
    } else content.push(line);
  }
  finish();
  const marks = new Map<string, Span[]>();
  for (const [path, marked] of files) {
    const read = readMarks(marked);
    files.set(path, read.text);
    if (read.spans.length > 0) marks.set(path, read.spans);
  }
  const [, kind, title = '', ids = ''] = match;
  return {
    kind: kind === 'fires' ? 'fires' : 'silent',
    title,
    pitfalls: ids.split(/\s+/).filter((id) => id !== ''),
    severities,
    files,
    marks,
    fixed,
    says,
    severity,
    fixes,
    related,
  };
}

function trimEnd(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** A text without its `«»` marks, and where they were. */
function readMarks(marked: string): { readonly text: string; readonly spans: Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') open.push(text.length);
    else if (character === '»') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, spans };
}
