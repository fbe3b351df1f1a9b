import { isAskedFor } from '../../catalog/isAskedFor';
import type { Interface, Parameter } from '../../catalog/types';
import { SnippetBuilder } from './snippetBuilder';

/** Longest object that stays on one line. */
const ONE_LINE = 2;

/**
 * The call of an interface after its name: parentheses and its required parameters as tab stops.
 * Lines are indented with tabs, which editors turn into their own indent.
 * @param identities names in scope that stand for a user's openid
 */
export function callSnippet(item: Interface, identities: readonly string[] = []): SnippetBuilder {
  const builder = new SnippetBuilder(identities).literal('(');
  appendArgument(builder, item);
  return builder.literal(')');
}

/** The argument of an interface's call: its required parameters as tab stops; may be empty. */
export function appendArgument(builder: SnippetBuilder, item: Interface): void {
  const required = requiredOf(item.params);
  if (required.length > 0) appendObject(builder, required, 0);
  else if (item.params.length > 0 || item.paramsOpen) builder.literal('{ ').stop().literal(' }');
}

/** A parameter's value, behind its key where one is given, in snippet syntax. */
export function parameterSnippet(parameter: Parameter, key?: string): string {
  const builder = new SnippetBuilder();
  builder.literal(key === undefined ? '' : `${key}: `);
  appendValue(builder, parameter, 0);
  return builder.body;
}

/** Several parameters as `name: value`, with a separator behind each but the last. */
export function appendMembers(
  builder: SnippetBuilder,
  members: readonly Parameter[],
  separator: string,
): void {
  members.forEach((member, index) => {
    builder.literal(`${index > 0 ? separator : ''}${propertyKey(member.name)}: `);
    appendValue(builder, member, 0);
  });
}

/**
 * The parameters that a call must have: every call or, beside the values that a snippet begins with,
 * this one; of a group of which one is needed, the first.
 * @param present names that are written already, with values of their own
 */
export function requiredOf(
  params: readonly Parameter[],
  present: readonly string[] = [],
): readonly Parameter[] {
  const firstOf = (sibling: string): string | undefined => {
    if (present.includes(sibling)) return undefined;
    return params
      .find(({ name, required }) => name === sibling && required)
      ?.enum?.[0]?.value.toString();
  };
  return params.filter((one) => {
    if (one.alternatives?.[0] === one.name) return true;
    return one.requiredWhen === undefined ? one.required : isAskedFor(one, firstOf);
  });
}

function appendObject(builder: SnippetBuilder, members: readonly Parameter[], depth: number): void {
  const oneLine = members.length < ONE_LINE && members.every(({ fields }) => fields === undefined);
  const indent = oneLine ? ' ' : `\n${'\t'.repeat(depth + 1)}`;
  builder.literal('{');
  members.forEach((member, index) => {
    builder.literal(`${indent}${propertyKey(member.name)}: `);
    appendValue(builder, member, depth + 1);
    builder.literal(oneLine && index === members.length - 1 ? '' : ',');
  });
  builder.literal(oneLine ? ' }' : `\n${'\t'.repeat(depth)}}`);
}

function appendValue(builder: SnippetBuilder, parameter: Parameter, depth: number): void {
  const { type, enum: values = [], fields = [], keysOpen } = parameter;
  if (parameter.media || type === 'media') {
    builder.literal("{ contentType: '").stop('image/png').literal("', value: ").stop();
    builder.literal(' }');
  } else if (values.length > 0) {
    builder.choice(values.map(({ value }) => valueLiteral(value)));
  } else if (type === 'boolean') builder.choice(['true', 'false']);
  else if (type.endsWith('[]')) builder.literal('[').stop().literal(']');
  else if (type === 'object') {
    const required = keysOpen ? [] : requiredOf(fields);
    if (required.length > 0) appendObject(builder, required, depth);
    else builder.literal('{ ').stop().literal(' }');
  } else if (type === 'string' && isIdentity(parameter.name)) builder.choice(builder.identities);
  else if (type === 'string') builder.literal("'").stop().literal("'");
  else builder.stop();
}

/** Whether a parameter is a user's openid: its value comes from a variable, hardly ever from a literal. */
export function isIdentity(name: string): boolean {
  return /^(touser|open_?id)$/i.test(name);
}

/** A string or number as JavaScript writes it. */
export function valueLiteral(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, '\\$&')}'`;
}

/** A name as an object's key, quoted where it must be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : valueLiteral(name);
}
