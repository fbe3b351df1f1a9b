import type { Node } from 'jsonc-parser';
import { effectiveProperty, nodeSpan, propertiesOf } from '../json/jsonProperty';
import { insertion, type TextEdit } from '../text/span';
import type { ConfigFile, ConfigIssue } from './configFile';

const NAME = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/;

/**
 * The edits that give a value the type that its place wants, where one answer is right: a name or
 * names for the list, one trigger for the list of triggers. Undefined where nothing is.
 */
export function typeRepair(
  config: ConfigFile,
  { kind, path }: ConfigIssue,
): TextEdit[] | undefined {
  if (kind !== 'type' || config.broken || config.tree === undefined) return undefined;
  if (path === '') return around(config.tree, '{ "permissions": { "openapi": ', ' } }');
  const permissions = effectiveProperty(config.tree, 'permissions')?.value;
  if (path === 'permissions') return around(permissions, '{ "openapi": ', ' }');
  if (path === 'permissions.openapi') {
    return around(effectiveProperty(permissions, 'openapi')?.value, '', '');
  }
  const triggers = effectiveProperty(config.tree, 'triggers')?.value;
  return path === 'triggers' && triggers?.type === 'object'
    ? surround(triggers, '[', ']')
    : undefined;
}

/** The names that a value holds as a list inside other text; undefined where it is no names. */
function around(node: Node | undefined, before: string, after: string): TextEdit[] | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'array') {
    const isNames = (node.children ?? []).every(({ type }) => type === 'string');
    return isNames && before !== '' ? surround(node, before, after) : undefined;
  }
  const names = namesIn(node);
  if (names === undefined) return undefined;
  const list = `[${names.map((name) => JSON.stringify(name)).join(', ')}]`;
  return [{ span: nodeSpan(node), newText: `${before}${list}${after}` }];
}

function surround(node: Node, before: string, after: string): TextEdit[] {
  const { start, end } = nodeSpan(node);
  return [insertion(start, before), insertion(end, after)];
}

/** Names in one string, or as the keys of an object that are all true. */
function namesIn(node: Node): string[] | undefined {
  const names =
    node.type === 'string'
      ? joinedNames(String(node.value))
      : node.type === 'object'
        ? propertiesOf(node).map(({ name, value }) => (value?.value === true ? name : ''))
        : [];
  return names.length > 0 && names.every((name) => NAME.test(name)) ? names : undefined;
}

/** The interface names in a string, one or several between commas, semicolons or blanks; empty where it holds anything else. */
export function joinedNames(text: string): string[] {
  const names = text.trim().split(/[\s,，、;；|]+/);
  return names.every((name) => NAME.test(name)) ? names : [];
}
