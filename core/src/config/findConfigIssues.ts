import { getNodePath, type Node } from 'jsonc-parser';
import {
  effectiveProperties,
  effectiveProperty,
  nodeSpan,
  propertiesOf,
} from '../json/jsonProperty';
import { isComment } from '../json/jsonTokens';
import type { JsonTree } from '../json/jsonTree';
import { BOM } from '../text/bom';
import { byStart, type Span } from '../text/span';
import type { ConfigIssue } from './configFile';
import { missingSigns } from './missingSigns';

/** All that is wrong with a config.json, in file order. */
export function findConfigIssues(text: string, tree: JsonTree): ConfigIssue[] {
  const issues: ConfigIssue[] = [];
  if (text.startsWith(BOM)) issues.push(issue('bom', { start: 0, end: 1 }, []));
  let signs = tree.faults.length === 0 ? [] : missingSigns(text, tree.tokens);
  for (const { start, end, path, name } of tree.faults) {
    const repair = signs.filter(({ span }) => span.start <= end);
    signs = signs.slice(repair.length);
    issues.push({ ...issue('syntax', { start, end }, path, name), ...(repair[0] && { repair }) });
  }
  for (const token of tree.tokens) {
    if (!isComment(token) || token.error !== undefined) continue;
    issues.push(issue('comment', { start: token.start, end: token.end }, []));
  }
  for (const { comma, container } of tree.trailingCommas) {
    const span = { start: comma.start, end: comma.end };
    issues.push(issue('trailing-comma', span, getNodePath(container)));
  }
  if (tree.root !== undefined) {
    // A list of any length cannot be handed on as arguments: they go onto the stack.
    for (const found of [duplicateKeys(tree.root), wrongTypes(tree.root)]) {
      for (const one of found) issues.push(one);
    }
  }
  return issues.sort(byStart);
}

function issue(
  kind: ConfigIssue['kind'],
  span: Span,
  path: readonly (string | number)[],
  detail = '',
): ConfigIssue {
  return { kind, span, path: dotted(path), detail };
}

/** `permissions.openapi[2]` for its keys and indexes. */
function dotted(path: readonly (string | number)[]): string {
  return path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`;
    return before === '' ? step : `${before}.${step}`;
  }, '');
}

/** Each key that has no effect because the same key follows in the same object. */
function* duplicateKeys(node: Node): Generator<ConfigIssue> {
  const effective = effectiveProperties(node);
  for (const { name, key, value, node: property } of propertiesOf(node)) {
    const last = effective.get(name)!;
    if (last.node === property || value === undefined) continue;
    yield { ...issue('duplicate-key', key, [...getNodePath(node), name]), effective: last.key };
  }
  for (const child of node.children ?? []) yield* duplicateKeys(child);
}

/** Values of wrong types where config.json gives them a meaning. */
function* wrongTypes(root: Node): Generator<ConfigIssue> {
  if (root.type !== 'object') return yield wrongType(root, 'object');
  const permissions = effectiveProperty(root, 'permissions')?.value;
  if (permissions !== undefined && permissions.type !== 'object') {
    yield wrongType(permissions, 'object');
  }
  yield* wrongList(effectiveProperty(permissions, 'openapi')?.value, 'string');
  yield* wrongList(effectiveProperty(root, 'triggers')?.value, 'object');
}

function* wrongList(list: Node | undefined, element: Node['type']): Generator<ConfigIssue> {
  if (list === undefined) return;
  if (list.type !== 'array') return yield wrongType(list, 'array');
  for (const child of list.children ?? []) {
    if (child.type !== element) yield wrongType(child, element);
  }
}

function wrongType(node: Node, expected: Node['type']): ConfigIssue {
  return issue('type', nodeSpan(node), getNodePath(node), expected);
}
