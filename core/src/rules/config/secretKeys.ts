import type { Node } from 'jsonc-parser';
import type { ConfigFile } from '../../config/configFile';
import { propertiesOf } from '../../json/jsonProperty';

/** How the names of secrets look: `secretKey`, `AppSecret`, `api_key`, `accessToken`, `password`. */
const SECRET = /(?:secret(?:_?(?:id|key))?|api_?key|access_?key|private_?key|password)$/i;

/** The keys of a config.json, at any depth, that hold a text and are named like a secret. */
export function secretKeys({ keys }: ConfigFile): readonly Node[] {
  const found: Node[] = [];
  const visit = (name: string, key: Node | undefined, value: Node | undefined): void => {
    if (value?.type === 'string' && key !== undefined && SECRET.test(name)) {
      if (value.value !== '') found.push(key);
    }
    for (const child of propertiesOf(value)) {
      const [inner, given] = child.node.children ?? [];
      visit(child.name, inner, given);
    }
  };
  for (const { name, value } of keys) visit(name, value?.parent?.children?.[0], value);
  return found;
}
