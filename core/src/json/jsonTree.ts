import type { Node } from 'jsonc-parser';
import type { Span } from '../text/span';
import { isComment, type JsonToken, scanJson } from './jsonTokens';

/** A place where the text is no JSON, not even with comments and trailing commas. */
interface JsonFault extends Span {
  /** The error's name, spelt as in jsonc-parser. */
  readonly name: string;
  /** Keys and indexes that lead to the place, as far down as trees go. */
  readonly path: readonly (string | number)[];
}

/** What a tolerant reader finds in a text. */
export interface JsonTree {
  readonly tokens: readonly JsonToken[];
  /** A tree as jsonc-parser builds it; undefined when the text holds no value. */
  readonly root: Node | undefined;
  readonly faults: readonly JsonFault[];
  /** Commas before a closing bracket, with the object or array they stand in. */
  readonly trailingCommas: readonly { readonly comma: JsonToken; readonly container: Node }[];
}

interface MutableNode extends Omit<Node, 'parent' | 'children'> {
  length: number;
  colonOffset?: number;
  parent?: MutableNode;
  children?: MutableNode[];
}

interface Frame {
  readonly node: MutableNode;
  /** The property that still waits for its value. */
  property: MutableNode | undefined;
  /** Whether something stands before that a comma has to follow. */
  needsComma: boolean;
  comma: JsonToken | undefined;
}

/** Values nested deeper than this are passed over, so that trees can be walked by recursion. */
const MAX_DEPTH = 200;

/**
 * Reads a text into a tree. Unlike jsonc-parser it goes on after an error with what most likely was
 * meant (a key with nothing behind it does not swallow its neighbours, a bracket that is missing is
 * closed by the next one), and it does not recurse. For a text without faults the tree is the same.
 */
export function readJsonTree(text: string): JsonTree {
  return new TreeReader(text, scanJson(text)).read();
}

class TreeReader {
  readonly #text: string;
  readonly #all: readonly JsonToken[];
  readonly #tokens: readonly JsonToken[];
  readonly #stack: Frame[] = [];
  readonly #faults: JsonFault[] = [];
  readonly #trailingCommas: { comma: JsonToken; container: Node }[] = [];
  /** How many of each kind are on the stack. */
  readonly #open = { object: 0, array: 0 };
  #root: MutableNode | undefined;
  #at = 0;
  #lastFault = -2;

  constructor(text: string, tokens: readonly JsonToken[]) {
    this.#text = text;
    this.#all = tokens;
    this.#tokens = tokens.filter((token) => !isComment(token));
  }

  read(): JsonTree {
    for (const token of this.#all) {
      if (isComment(token) && token.error !== undefined) this.#fault(token.error, token);
    }
    this.#lastFault = -2;
    for (this.#at = 0; this.#at < this.#tokens.length; this.#at += 1) {
      const token = this.#tokens[this.#at]!;
      if (token.error !== undefined) this.#fault(token.error, token);
      const frame = this.#stack.at(-1);
      if (frame !== undefined) this.#inside(frame, token);
      else if (this.#root === undefined) this.#expectValue(token);
      else {
        this.#fault('EndOfFileExpected', token);
        break;
      }
    }
    this.#atEnd();
    return {
      tokens: this.#all,
      root: this.#root,
      faults: this.#faults.sort((a, b) => a.start - b.start),
      trailingCommas: this.#trailingCommas,
    };
  }

  /** One fault per cause: what follows right behind a fault is taken for its consequence. */
  #fault(name: string, span: Span): void {
    if (this.#at - this.#lastFault > 1) {
      this.#faults.push({ name, start: span.start, end: span.end, path: this.#path() });
    }
    this.#lastFault = this.#at;
  }

  #path(): (string | number)[] {
    const path: (string | number)[] = [];
    for (const { node, property } of this.#stack.slice(0, MAX_DEPTH)) {
      if (node.type === 'array') path.push(node.children?.length ?? 0);
      else if (property !== undefined) path.push(String(property.children?.[0]?.value));
    }
    return path;
  }

  #expectValue(token: JsonToken): void {
    if (token.kind === '{' || token.kind === '[') this.#enter(token, this.#parent());
    else if (token.kind === 'string' || token.kind === 'literal') this.#scalar(token);
    else this.#fault(token.kind === 'unknown' ? 'InvalidSymbol' : 'ValueExpected', token);
  }

  #inside(frame: Frame, token: JsonToken): void {
    const isObject = frame.node.type === 'object';
    if (token.kind === ',') this.#comma(frame, token);
    else if (token.kind === '}' || token.kind === ']') this.#closer(token);
    else if (token.kind === 'unknown') {
      this.#fault('InvalidSymbol', token);
      if (!isObject) frame.needsComma = true;
    } else if (token.kind === 'string' && this.#tokens[this.#at + 1]?.kind === ':') {
      this.#key(frame, token);
    } else if (frame.property !== undefined || !isObject) {
      if (frame.needsComma && startsValue(token)) this.#fault('CommaExpected', token);
      this.#expectValue(token);
    } else if (token.kind === 'string') this.#loneKey(frame, token);
    else {
      this.#fault('PropertyNameExpected', token);
      if (token.kind === '{' || token.kind === '[') this.#enter(token, undefined);
    }
  }

  #comma(frame: Frame, token: JsonToken): void {
    if (frame.property !== undefined || !frame.needsComma) {
      this.#fault('ValueExpected', token);
      frame.comma = undefined;
    } else frame.comma = token;
    frame.property = undefined;
    frame.needsComma = false;
  }

  #closer(token: JsonToken): void {
    const type = token.kind === '}' ? 'object' : 'array';
    if (!this.#isOpen(type)) {
      this.#fault('InvalidSymbol', token);
      return;
    }
    while (this.#stack.at(-1)?.node.type !== type) this.#closeUnfinished(token);
    const frame = this.#stack.at(-1)!;
    if (frame.property !== undefined) this.#fault('ValueExpected', token);
    if (frame.comma !== undefined && !frame.needsComma) {
      this.#trailingCommas.push({ comma: frame.comma, container: frame.node });
    }
    this.#close(token.end);
  }

  /** A string with a colon behind it: a key, wherever it stands. */
  #key(frame: Frame, token: JsonToken): void {
    if (frame.node.type === 'array') {
      if (!this.#isOpen('object')) {
        this.#scalar(token);
        return;
      }
      while (this.#stack.at(-1)?.node.type === 'array') this.#closeUnfinished(token);
    }
    const owner = this.#stack.at(-1)!;
    if (owner.property !== undefined) this.#fault('ValueExpected', token);
    else if (owner.needsComma) this.#fault('CommaExpected', token);
    this.#at += 1;
    this.#property(owner, token).colonOffset = this.#tokens[this.#at]!.start;
  }

  #isOpen(type: 'object' | 'array'): boolean {
    return this.#open[type] > 0;
  }

  #loneKey(frame: Frame, token: JsonToken): void {
    this.#fault(frame.needsComma ? 'CommaExpected' : 'ColonExpected', token);
    this.#property(frame, token);
  }

  #property(frame: Frame, token: JsonToken): MutableNode {
    const { start, end } = token;
    const property: MutableNode = { type: 'property', offset: start, length: end - start };
    property.parent = frame.node;
    property.children = [
      { type: 'string', value: token.value, offset: start, length: end - start, parent: property },
    ];
    frame.node.children!.push(property);
    frame.property = property;
    frame.needsComma = false;
    frame.comma = undefined;
    return property;
  }

  /** Where the next value belongs: a property, an array, or nowhere at the root. */
  #parent(): MutableNode | undefined {
    const frame = this.#stack.at(-1);
    return frame?.property ?? frame?.node;
  }

  #scalar(token: JsonToken): void {
    const value: unknown = token.kind === 'string' ? token.value : literalValue(token.value);
    const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
    const length = token.end - token.start;
    this.#attach({ type, value, offset: token.start, length }, this.#parent());
    const frame = this.#stack.at(-1);
    if (frame !== undefined) this.#finishItem(frame, token.end);
  }

  #attach(node: MutableNode, parent: MutableNode | undefined): void {
    if (parent === undefined) this.#root ??= node;
    else {
      node.parent = parent;
      parent.children!.push(node);
    }
  }

  #enter(token: JsonToken, parent: MutableNode | undefined): void {
    const type = token.kind === '{' ? 'object' : 'array';
    const node: MutableNode = { type, offset: token.start, length: -1, children: [] };
    const isRoot = this.#stack.length === 0;
    if (isRoot || (parent !== undefined && this.#stack.length < MAX_DEPTH)) {
      this.#attach(node, parent);
    }
    this.#open[type] += 1;
    this.#stack.push({ node, property: undefined, needsComma: false, comma: undefined });
  }

  #close(end: number): void {
    const { node, property } = this.#stack.pop()!;
    this.#open[node.type as 'object' | 'array'] -= 1;
    if (property !== undefined) property.length = end - property.offset;
    node.length = end - node.offset;
    const outer = this.#stack.at(-1);
    if (outer !== undefined) this.#finishItem(outer, end);
  }

  #closeUnfinished(token: JsonToken): void {
    const { node } = this.#stack.at(-1)!;
    this.#fault(node.type === 'object' ? 'CloseBraceExpected' : 'CloseBracketExpected', token);
    this.#close(token.start);
  }

  #finishItem(frame: Frame, end: number): void {
    if (frame.property !== undefined) frame.property.length = end - frame.property.offset;
    frame.property = undefined;
    frame.needsComma = true;
  }

  #atEnd(): void {
    const last = this.#all.at(-1);
    const inner = this.#stack.at(-1);
    if (inner !== undefined && last !== undefined) {
      const name = inner.node.type === 'object' ? 'CloseBraceExpected' : 'CloseBracketExpected';
      this.#fault(name, { start: Math.max(last.start, last.end - 1), end: last.end });
    } else if (this.#root === undefined && this.#faults.length === 0) {
      this.#fault('ValueExpected', { start: this.#text.length, end: this.#text.length });
    }
    while (this.#stack.length > 0) this.#close(this.#text.length);
  }
}

function startsValue({ kind }: JsonToken): boolean {
  return kind === '{' || kind === '[' || kind === 'string' || kind === 'literal';
}

function literalValue(text: string): number | boolean | null {
  if (text === 'null') return null;
  return text === 'true' || (text === 'false' ? false : Number(text));
}
