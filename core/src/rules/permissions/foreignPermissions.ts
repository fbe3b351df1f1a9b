import type { Node } from 'jsonc-parser';
import { removeProperty } from '../../fixes/removeProperty';
import { nodeSpan, propertiesOf } from '../../json/jsonProperty';
import { readJsonTree } from '../../json/jsonTree';
import type { Span, TextEdit } from '../../text/span';

/** A `permissions` with a list of interfaces in a JSON file where it has no effect. */
export interface ForeignPermissions {
  /** The key `permissions`. */
  readonly span: Span;
  readonly names: readonly string[];
  /** Removes it; undefined where it holds more than the interfaces. */
  readonly removal: TextEdit | undefined;
}

const DEEPEST = 4;

/** Finds `"permissions": { "openapi": [names…] }` at any of the upper levels of a JSON text. */
export function readForeignPermissions(text: string): readonly ForeignPermissions[] {
  if (!text.includes('"openapi"')) return [];
  const { root } = readJsonTree(text);
  return find(root, text, 0);
}

function find(node: Node | undefined, text: string, depth: number): ForeignPermissions[] {
  return propertiesOf(node).flatMap(({ name, key, value, node: property }) => {
    const members = propertiesOf(value);
    const openapi =
      name === 'permissions' ? members.find((one) => one.name === 'openapi') : undefined;
    if (openapi?.value?.type === 'array') {
      const names = (openapi.value.children ?? []).flatMap((item) =>
        item.type === 'string' ? [String(item.value)] : [],
      );
      const removal = members.length === 1 ? removeProperty(text, nodeSpan(property)) : undefined;
      return names.length === 0 ? [] : [{ span: key, names, removal }];
    }
    return depth >= DEEPEST ? [] : find(value, text, depth + 1);
  });
}

/** Where a package.json gives triggers to another platform (`cloudfunction-config`); undefined where it does not. */
export function readForeignTriggers(text: string): Span | undefined {
  if (!text.includes(FOREIGN)) return undefined;
  const own = propertiesOf(readJsonTree(text).root).find(({ name }) => name === FOREIGN);
  const triggers = propertiesOf(own?.value).find(({ name }) => name === 'triggers');
  return triggers === undefined ? undefined : own?.key;
}

const FOREIGN = 'cloudfunction-config';
