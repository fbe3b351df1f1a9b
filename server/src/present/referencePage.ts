import { errorReference, interfaceReference, type ReferenceLinks } from '#core';
import type { Session } from '../session';

/** Pages of interfaces, errors and rules lie in folders beside each other. */
const LINKS: ReferenceLinks = {
  interface: (name) => `../interfaces/${name}.md`,
  rule: (id) => `../rules/${id}.md`,
  error: (code) => `../errors/${code}.md`,
};

/** The reference page at a path such as `interfaces/wxacode.get.md`; undefined when there is none. */
export function referencePage({ engine, say }: Session, path: string): string | undefined {
  const [, folder, name = ''] = /^(interfaces|errors)\/(.+)\.md$/.exec(path) ?? [];
  const { catalog } = engine.snapshot();
  const item = folder === 'interfaces' ? catalog.get(name) : undefined;
  const page = item
    ? interfaceReference(catalog, item, LINKS)
    : folder === 'errors'
      ? errorReference(catalog, Number(name), LINKS)
      : undefined;
  return page && say(page);
}
