/** A finding that a case asks for, or forbids. */
export interface FieldFinding {
  /** Any one of these. */
  readonly rules: readonly string[];
  /** Any one of these places; empty for anywhere. Lines are one-based; without them any line. */
  readonly places: readonly FieldPlace[];
  /** '' for any. */
  readonly severity: string;
  readonly fixable: boolean;
  /** Whether there must be exactly one. */
  readonly once: boolean;
  /** One of these is in the English message; empty for any message. */
  readonly says: readonly string[];
}

/** A file, and in it the lines from `first` to `last`. */
interface FieldPlace {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/** What a case says of one function. */
interface FieldFunction {
  readonly path: string;
  /** Sets by the name that they have in the report, and `reasons` of what is unresolved; undefined: it is no function. */
  readonly sets: Readonly<Record<string, readonly string[]>> | undefined;
}

/** A command that is run instead of a check. */
interface FieldCommand {
  readonly words: readonly string[];
  readonly exit: number;
  /** Of each list one is on stdout. */
  readonly says: readonly (readonly string[])[];
}

/** An offer that is accepted at the bar in a file. */
interface FieldOffer {
  readonly label: string;
  /** The file's text afterwards. */
  readonly text: string;
}

/** Something that people met, as a small project with what is to be said about it. */
export interface FieldCase {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly present: readonly FieldFinding[];
  readonly absent: readonly FieldFinding[];
  readonly functions: readonly FieldFunction[];
  readonly offers: readonly FieldOffer[];
  readonly command: FieldCommand | undefined;
}

/** What a project has unless a case says otherwise. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'project.config.json':
    '{ "miniprogramRoot": "miniprogram/", "cloudfunctionRoot": "cloudfunctions/" }\n',
  'miniprogram/app.json': '{ "pages": ["pages/index/index"] }\n',
};

const SDK_PACKAGE = '{ "main": "index.js", "dependencies": { "wx-server-sdk": "~2.6.3" } }\n';

/**
 * Reads a file of cases. A case begins with `== title`; a few words of what somebody met may follow.
 * Its files come each after `-- path`: a function with an `index.js` and no package.json gets one with
 * the sdk, and `(none)` leaves a file out. After `-- expect` a line says one thing:
 *
 * - `+ rule[|rule] path[:line[-line]] [or path…] [severity] [once] [fixable] [says words / words]`
 * - `! rule[|rule] [path]`: there is no such finding
 * - `= path none`, or `= path; used a.b c.d; unused; reasons x`: a function's sets, each in full
 * - `^ label json`: what accepting an offer at the bar `|` of a file makes of that file, whether what
 *   stands behind the bar is kept or replaced
 * - `$ words…`: a command instead of the check; `exit N` and `says words / words` tell what it gives
 */
export function readFieldCases(text: string): readonly FieldCase[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map((part) => readCase(part));
}

function readCase(part: string): FieldCase {
  const [head = '', ...sections] = part.split(/^-- /m);
  const [title = ''] = head.split('\n');
  const files = new Map(Object.entries(DEFAULTS));
  const expected: string[] = [];
  for (const section of sections) {
    const [path = '', ...lines] = section.split('\n');
    const content = `${lines.join('\n').trimEnd()}\n`;
    if (path === 'expect') expected.push(...lines.filter((line) => line.trim() !== ''));
    else if (content === '(none)\n') files.delete(path);
    else files.set(path, content);
  }
  const after = (sign: string): string[] =>
    expected
      .filter((line) => line.startsWith(`${sign} `))
      .map((line) => line.slice(sign.length + 1));
  const [words] = after('$');
  return {
    title: title.trim(),
    files: withPackages(files),
    present: after('+').map(readFinding),
    absent: after('!').map(readFinding),
    functions: after('=').map(readFunction),
    offers: after('^').map((line) => {
      const [label = ''] = line.split(' ');
      return { label, text: `${line.slice(label.length).trim()}\n` };
    }),
    command:
      words === undefined
        ? undefined
        : {
            words: (words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, '')),
            exit: Number(after('exit')[0] ?? 0),
            says: after('says').map(alternatives),
          },
  };
}

function withPackages(files: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const all = new Map(files);
  for (const path of files.keys()) {
    const manifest = /^cloudfunctions\/[^/]+\/(?=index\.js$)/.exec(path)?.[0];
    if (manifest !== undefined && !all.has(`${manifest}package.json`)) {
      all.set(`${manifest}package.json`, SDK_PACKAGE);
    }
  }
  return Object.fromEntries(all);
}

function readFinding(line: string): FieldFinding {
  const [before = '', said] = line.split(' says ');
  const [rules = '', ...words] = before.trim().split(/\s+/);
  const isPlace = (word: string): boolean => /[./]/.test(word);
  return {
    rules: rules.split('|'),
    places: words.filter(isPlace).map(readPlace),
    severity: words.find((word) => /^(error|warning|information|hint)$/.test(word)) ?? '',
    fixable: words.includes('fixable'),
    once: words.includes('once'),
    says: said === undefined ? [] : alternatives(said),
  };
}

function readPlace(word: string): FieldPlace {
  const [file = '', lines = `1-${Number.MAX_SAFE_INTEGER}`] = word.split(':');
  const [first, last = first] = lines.split('-');
  return { file, first: Number(first), last: Number(last) };
}

function readFunction(line: string): FieldFunction {
  const [path = '', ...sets] = line.split(';').map((each) => each.trim());
  if (path.endsWith(' none')) return { path: path.slice(0, -' none'.length), sets: undefined };
  const named = sets.map((each) => each.split(/\s+/)).map(([name = '', ...items]) => [name, items]);
  return { path, sets: Object.fromEntries(named) };
}

function alternatives(said: string): string[] {
  return said.split(' / ').map((each) => each.trim());
}
