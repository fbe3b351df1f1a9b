import { getNodeValue, type Node } from 'jsonc-parser';
import { RULE_IDS, type RuleId } from '../findings/ruleTable';
import { SEVERITIES, type Severity } from '../findings/severity';
import { nodeSpan, propertiesOf } from '../json/jsonProperty';
import { readJsonTree } from '../json/jsonTree';
import { configMessages, jsonTypes, syntaxProblem, syntaxProblems } from '../messages/rules/config';
import { suppressionMessages } from '../messages/rules/suppression';
import { formatText, type Text } from '../messages/text';
import type { Span } from '../text/span';

/** Findings that a cloudcall.json drops: those for which every condition given holds. */
export interface Ignore {
  readonly rule?: string;
  /** A glob, relative to the folder of the cloudcall.json. */
  readonly path?: string;
  /** An interface's name, or a glob such as `security.*`. */
  readonly interface?: string;
}

/** What a cloudcall.json says. What cannot be read says nothing and is a problem. */
export interface CloudcallFile {
  /** `default` takes back what a file further out says. */
  readonly rules: Readonly<Partial<Record<RuleId, Level>>>;
  readonly ignore: readonly Ignore[];
  readonly problems: readonly { readonly span: Span; readonly message: Text }[];
}

type Level = Severity | 'off' | 'default';

const LEVELS: readonly Level[] = [...SEVERITIES, 'off', 'default'];

type Problem = CloudcallFile['problems'][number];

/** Reads a cloudcall.json, in which comments and trailing commas are welcome. */
export function readCloudcallFile(text: string): CloudcallFile {
  const { root, faults } = readJsonTree(text);
  const problems: Problem[] = faults.map(({ name, start, end }) => ({
    span: { start, end },
    message: formatText(configMessages.syntax, {
      file: 'cloudcall.json',
      problem: syntaxProblems[name] ?? syntaxProblem,
    }),
  }));
  const reader = new Reader(problems);
  if (root !== undefined) reader.readRoot(root);
  return { rules: reader.rules, ignore: reader.ignore, problems };
}

class Reader {
  readonly rules: Partial<Record<RuleId, Level>> = {};
  readonly ignore: Ignore[] = [];

  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  readRoot(root: Node): void {
    for (const { key, name, value } of this.#members(root, '')) {
      if (name === 'rules') this.#readRules(value);
      else if (name === 'ignore') this.#readIgnore(value);
      else if (name !== '$schema') this.#report(key, suppressionMessages.unknownKey, { key: name });
    }
  }

  #readRules(node: Node): void {
    for (const { key, name, value } of this.#members(node, 'rules')) {
      const rule = RULE_IDS.find((id) => id === name);
      const written: unknown = getNodeValue(value);
      const level = LEVELS.find((one) => one === written);
      if (rule === undefined) this.#report(key, suppressionMessages.unknownRule, { rule: name });
      else if (level !== undefined) this.rules[rule] = level;
      else {
        const text = typeof written === 'string' ? written : JSON.stringify(written);
        this.#report(value, suppressionMessages.unknownSeverity, { value: text });
      }
    }
  }

  #readIgnore(node: Node): void {
    if (node.type !== 'array') {
      this.#wrongType(node, 'ignore', 'array');
      return;
    }
    node.children?.forEach((item, index) => {
      const path = `ignore[${index}]`;
      const entry: Record<string, string> = {};
      const before = this.#problems.length;
      for (const { key, name, value } of this.#members(item, path)) {
        if (name !== 'rule' && name !== 'path' && name !== 'interface') {
          this.#report(key, suppressionMessages.unknownIgnoreKey, { key: name });
        } else if (value.type !== 'string') this.#wrongType(value, `${path}.${name}`, 'string');
        else if (name === 'rule' && !RULE_IDS.some((id) => id === value.value)) {
          this.#report(value, suppressionMessages.unknownRule, { rule: String(value.value) });
        } else entry[name] = String(value.value);
      }
      // An entry that lost a condition would drop more than its author meant.
      if (this.#problems.length === before && Object.keys(entry).length > 0)
        this.ignore.push(entry);
    });
  }

  #members(node: Node, path: string): { key: Span; name: string; value: Node }[] {
    if (node.type !== 'object') {
      this.#wrongType(node, path, 'object');
      return [];
    }
    return propertiesOf(node).flatMap(({ key, name, value }) =>
      value === undefined ? [] : [{ key, name, value }],
    );
  }

  #wrongType(node: Node, path: string, expected: string): void {
    const pattern = path === '' ? configMessages.wholeType : configMessages.type;
    this.#report(node, pattern, { file: 'cloudcall.json', path, expected: jsonTypes[expected]! });
  }

  #report(place: Span | Node, pattern: Text, values: Parameters<typeof formatText>[1]): void {
    const span = 'offset' in place ? nodeSpan(place) : place;
    this.#problems.push({ span, message: formatText(pattern, values) });
  }
}
