import type { Interface, Parameter, ReplyField } from '../../catalog/types';
import { inLocale, type Locale } from '../../messages/text';
import { propertyKey, valueLiteral } from '../complete/callSnippet';
import { safe } from './docComment';

/** Parameters and reply of an interface as a signature; `arrow` stands between the two. */
export function methodSignature(
  item: Interface,
  locale: Locale,
  indent: string,
  arrow: ': ' | ' => ',
): string {
  const writer = new MemberWriter(locale);
  return `(${parameterList(item, writer, indent)})${arrow}Promise<${replyType(item, writer, indent)}>`;
}

function parameterList(item: Interface, writer: MemberWriter, indent: string): string {
  // What is not certain must not make a correct call fail to compile.
  const isOpen = item.paramsOpen || item.paramsUnverified;
  if (item.params.length === 0) {
    return isOpen ? 'parameters?: Record<string, any>' : 'parameters?: Record<string, never>';
  }
  const required = item.params.some((parameter) => isRequired(parameter)) && !item.paramsUnverified;
  const lines = writer.parameters(item.params, `${indent}  `, item.paramsUnverified);
  if (isOpen) lines.push(`${indent}  [parameter: string]: any;`);
  return `parameters${required ? '' : '?'}: ${braces(lines, indent)}`;
}

function isRequired({ required, requiredWhen }: Parameter): boolean {
  return required && requiredWhen === undefined;
}

function replyType(item: Interface, writer: MemberWriter, indent: string): string {
  if (item.buffer) return 'BufferReply';
  if (item.returns.length === 0) return 'Reply & Record<string, any>';
  const lines = writer.reply(item.returns, `${indent}  `);
  if (item.returnsIncomplete || item.confidence !== 'docs-2026') {
    lines.push(`${indent}  [field: string]: any;`);
  }
  return `Reply & ${braces(lines, indent)}`;
}

function braces(lines: readonly string[], indent: string): string {
  return ['{', ...lines, `${indent}}`].join('\n');
}

/** Writes members of object types, each with its documentation. */
class MemberWriter {
  readonly #locale: Locale;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  parameters(parameters: readonly Parameter[], indent: string, allOptional: boolean): string[] {
    return parameters.flatMap((parameter) => {
      const optional = allOptional || !isRequired(parameter);
      return this.#member(parameter, this.#parameterType(parameter, indent), optional, indent);
    });
  }

  reply(fields: readonly ReplyField[], indent: string): string[] {
    return fields.flatMap((field) => {
      const inner = field.fields && braces(this.reply(field.fields, `${indent}  `), indent);
      return this.#member(field, typeText(field.type, inner), false, indent);
    });
  }

  #parameterType(parameter: Parameter, indent: string): string {
    const { type, media, enum: values, fields, keysOpen } = parameter;
    if (media || type === 'media') return 'Media';
    if (values && values.length > 0 && !type.endsWith('[]')) {
      return values.map(({ value }) => valueLiteral(value)).join(' | ');
    }
    if (keysOpen) return 'Record<string, { value: string | number; [member: string]: any }>';
    const inner = fields && braces(this.parameters(fields, `${indent}  `, false), indent);
    return typeText(type, inner);
  }

  #member(
    { name, description }: Parameter | ReplyField,
    type: string,
    optional: boolean,
    indent: string,
  ): string[] {
    return [
      `${indent}/** ${safe(inLocale(description, this.#locale))} */`,
      `${indent}${propertyKey(name)}${optional ? '?' : ''}: ${type};`,
    ];
  }
}

/** A type of the catalogue in TypeScript; `inner` stands for `object`. */
function typeText(type: string, inner: string | undefined): string {
  return type
    .split('|')
    .map((part) => {
      const isArray = part.endsWith('[]');
      const bare = isArray ? part.slice(0, -2) : part;
      const text =
        PLAIN_TYPES[bare] ?? (bare === 'object' && inner ? inner : 'Record<string, any>');
      return isArray ? `Array<${text}>` : text;
    })
    .join(' | ');
}

const PLAIN_TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  Buffer: 'Bytes',
  array: 'any[]',
};
