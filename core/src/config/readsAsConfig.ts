import type { Node } from 'jsonc-parser';
import { propertiesOf } from '../json/jsonProperty';

/** The keys that objects of a config.json may have, by the key that leads to them; '' for the whole. */
export const CONFIG_KEYS: Readonly<Record<string, ReadonlySet<string>>> = {
  '': new Set(['permissions', 'triggers', '$schema']),
  permissions: new Set(['openapi']),
  triggers: new Set(['name', 'type', 'config']),
};

/** Whether an object has nothing but what a config.json has, each thing in its place. */
export function readsAsConfig(root: Node | undefined): boolean {
  const fits = (node: Node | undefined, path: string): boolean =>
    propertiesOf(node).every(({ name }) => CONFIG_KEYS[path]!.has(name));
  if (root?.type !== 'object' || !fits(root, '')) return false;
  return propertiesOf(root).every(({ name, value }) => {
    if (name === 'permissions') return fits(value, name);
    return name !== 'triggers' || (value?.children ?? []).every((each) => fits(each, name));
  });
}
