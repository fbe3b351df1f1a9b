import type { Node } from 'jsonc-parser';
import { effectiveProperties, type JsonProperty, nodeSpan } from '../json/jsonProperty';
import type { Span } from '../text/span';
import type { ConfigFile, PermissionEntry } from './configFile';

/** Permissions under a key where nothing reads them. */
export interface MisplacedPermissions {
  /** The key that is wrong or stands in a wrong place, with its quotes. */
  readonly key: Span;
  /** The keys from the top to it, as written. */
  readonly path: readonly string[];
  /** Where its value belongs. */
  readonly expected: 'permissions' | 'permissions.openapi';
  /**
   * `spelling`: the key alone is wrong and may be renamed in place; `place`: it stands at a wrong
   * level, or the right key exists beside it.
   */
  readonly fault: 'spelling' | 'place';
  /** The interface names below it, in file order. */
  readonly entries: readonly PermissionEntry[];
  /** The whole property. */
  readonly property: Node;
}

/**
 * Finds permissions that have no effect for the name or the place of their key: `permission`,
 * `openApi`, `openapi` at the top level, `permissions` inside another object. Only what holds a list
 * of names (or an object with one) counts; a wrong type under the right key is an issue of the file.
 */
export function misplacedPermissions(config: ConfigFile): MisplacedPermissions[] {
  const found: MisplacedPermissions[] = [];
  const top = effectiveProperties(config.tree);
  for (const property of top.values()) {
    if (property.name === 'permissions') found.push(...insidePermissions(property));
    else found.push(...atTop(property, top.has('permissions')));
  }
  return found;
}

function atTop(property: JsonProperty, isTaken: boolean): MisplacedPermissions[] {
  const { name, value } = property;
  if (looksLike(name, 'permission')) {
    const list = listBelow(value);
    if (list !== undefined) {
      const isWhole = value?.type === 'object' && effectiveProperties(value).has('openapi');
      const fault = isWhole && !isTaken ? 'spelling' : 'place';
      return [misplaced(property, [name], 'permissions', fault, list)];
    }
  } else if (looksLike(name, 'openapi') && value?.type === 'array') {
    return [misplaced(property, [name], 'permissions.openapi', 'place', value)];
  }
  return nested(property, []);
}

function insidePermissions({ value, name }: JsonProperty): MisplacedPermissions[] {
  const inner = effectiveProperties(value);
  return [...inner.values()].flatMap((property) => {
    if (property.name === 'openapi') return [];
    if (looksLike(property.name, 'openapi') && property.value?.type === 'array') {
      const fault = inner.has('openapi') ? 'place' : 'spelling';
      const path = [name, property.name];
      return [misplaced(property, path, 'permissions.openapi', fault, property.value)];
    }
    return nested(property, [name]);
  });
}

/** A key `permissions` with names below it, inside objects that nobody reads. */
function nested(property: JsonProperty, outer: readonly string[]): MisplacedPermissions[] {
  const path = [...outer, property.name];
  const { name, value } = property;
  const list = looksLike(name, 'permission') ? listBelow(value) : undefined;
  if (list !== undefined) return [misplaced(property, path, 'permissions', 'place', list)];
  return [...effectiveProperties(value).values()].flatMap((inner) => nested(inner, path));
}

/** The list of names in `{"openapi": […]}` or in the value itself. */
function listBelow(value: Node | undefined): Node | undefined {
  if (value?.type === 'array') return value;
  const inner = [...effectiveProperties(value).values()];
  return inner.find(({ name, value: list }) => looksLike(name, 'openapi') && list?.type === 'array')
    ?.value;
}

function misplaced(
  { key, node }: JsonProperty,
  path: readonly string[],
  expected: MisplacedPermissions['expected'],
  fault: MisplacedPermissions['fault'],
  list: Node,
): MisplacedPermissions {
  const entries = (list.children ?? []).flatMap((child, index) =>
    child.type === 'string' ? [{ name: String(child.value), span: nodeSpan(child), index }] : [],
  );
  return { key, path, expected, fault, entries, property: node };
}

/** Whether a key is another spelling of a word: case, separators and a plural apart. */
function looksLike(key: string, word: 'permission' | 'openapi'): boolean {
  return (
    key
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/s$/, '') === word
  );
}
