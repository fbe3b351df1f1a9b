import { documentLinkMessages } from '../messages/features/links';
import { formatText } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import type { DocumentLinkEntry } from './types';

/**
 * In a function's config.json every known interface name leads to its page; in other files there
 * are no links, since there a click on a name goes to its declaration.
 */
export function documentLinks(snapshot: Snapshot, file: string): readonly DocumentLinkEntry[] {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath !== file) return [];
  return snapshot.config(fn).permissions.flatMap(({ name, span }) => {
    const item = snapshot.catalog.get(name);
    const url = item?.docUrl ?? item?.docUrlOld;
    if (url === undefined) return [];
    const inside = { start: span.start + 1, end: span.end - 1 };
    const tooltip = formatText(documentLinkMessages.openPage, { name });
    return [{ span: inside, target: { url }, tooltip }];
  });
}
