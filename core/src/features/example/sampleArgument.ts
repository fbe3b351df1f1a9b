import { isAskedFor } from '../../catalog/isAskedFor';
import type { Interface, JsonValue, Parameter } from '../../catalog/types';
import { propertyKey, valueLiteral } from '../complete/callSnippet';

/** The argument of a call as one would write it. */
export interface SampleArgument {
  /** An object in JavaScript; `''` where the interface takes nothing. */
  readonly text: string;
  /** Whether it speaks of the user who calls, as `OPENID`. */
  readonly needsUser: boolean;
  /** Whether it sends the content of a file, as `fileContent`. */
  readonly needsFile: boolean;
}

/** A value that is known from the call, written as a variable. */
const USER = /^(?:touser|openid)$/i;

/** Longest object that stays on one line. */
const ONE_LINE = 48;

/**
 * The argument made from the facts: what every call needs, of several the first, what the values
 * chosen make necessary, and optional parameters that have an example of their own.
 */
export function sampleArgument(item: Interface): SampleArgument {
  const writer = new SampleWriter(item.platform === 'officialAccount');
  const text = writer.object(item.params, '', true);
  return {
    text: text === '{}' ? '' : text,
    needsUser: writer.needsUser,
    needsFile: writer.needsFile,
  };
}

class SampleWriter {
  needsUser = false;
  needsFile = false;
  readonly #otherAccount: boolean;

  /** The openid of the user who calls belongs to the mini program, not to another account. */
  constructor(otherAccount: boolean) {
    this.#otherAccount = otherAccount;
  }

  object(parameters: readonly Parameter[], indent: string, isTop: boolean): string {
    const inner = `${indent}  `;
    const members = chosen(parameters, isTop).map(
      (parameter) => `${propertyKey(parameter.name)}: ${this.#value(parameter, inner)}`,
    );
    const line = `{ ${members.join(', ')} }`;
    if (members.length === 0) return '{}';
    if (line.length <= ONE_LINE && !line.includes('\n')) return line;
    return `{\n${members.map((member) => `${inner}${member},\n`).join('')}${indent}}`;
  }

  #value(parameter: Parameter, indent: string): string {
    const { name, type, media, example, enum: values = [], fields } = parameter;
    if (media || type === 'media') {
      this.needsFile = true;
      return "{ contentType: 'image/jpeg', value: fileContent }";
    }
    if (USER.test(name) && type === 'string' && !this.#otherAccount) {
      this.needsUser = true;
      return 'OPENID';
    }
    if (example !== undefined) return jsLiteral(example, indent);
    const first = parameter.default ?? values[0]?.value;
    if (first !== undefined) return jsLiteral(first, indent);
    if (fields !== undefined) {
      const object = this.object(fields, indent, false);
      return type.endsWith('[]') ? `[${object}]` : object;
    }
    if (type.endsWith('[]') || type === 'array') return '[]';
    if (type === 'boolean') return 'true';
    if (type === 'object') return '{}';
    return type === 'number' ? '1' : "'1'";
  }
}

/** The parameters that a sample gives. */
function chosen(parameters: readonly Parameter[], isTop: boolean): readonly Parameter[] {
  const sampled = (one: Parameter | undefined): string | undefined => {
    const value = one && (one.example ?? one.default ?? one.enum?.[0]?.value);
    return value === undefined ? undefined : String(value);
  };
  return parameters.filter((parameter) => {
    const { name, required, requiredWhen, alternatives, legacy, example } = parameter;
    if (legacy) return false;
    if (requiredWhen !== undefined) {
      return isAskedFor(parameter, (sibling) =>
        sampled(parameters.find((one) => one.name === sibling)),
      );
    }
    if (alternatives !== undefined) return alternatives[0] === name;
    return required || (isTop && example !== undefined);
  });
}

/** A JSON value as JavaScript writes it, its strings in single quotes. */
function jsLiteral(value: JsonValue, indent = ''): string {
  if (typeof value === 'string' || typeof value === 'number') return valueLiteral(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => jsLiteral(item, indent)).join(', ')}]`;
  const members = Object.entries(value).map(
    ([key, item]) => `${propertyKey(key)}: ${jsLiteral(item as JsonValue, `${indent}  `)}`,
  );
  const line = `{ ${members.join(', ')} }`;
  if (members.length === 0) return '{}';
  if (line.length <= ONE_LINE) return line;
  return `{\n${members.map((member) => `${indent}  ${member},\n`).join('')}${indent}}`;
}
