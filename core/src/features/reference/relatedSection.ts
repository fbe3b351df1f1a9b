import type { Catalog } from '../../catalog/catalog';
import type { Interface } from '../../catalog/types';
import { referenceMessages } from '../../messages/features/reference';
import { formatText, type Text } from '../../messages/text';
import { joinText, link, type Part, plain } from '../card/markdown';
import { linkedCode, type ReferenceLinks } from './referenceLinks';
import { relatedRules } from './relatedRules';

/** How many interfaces of its category a page names, those in most use first. */
const NEIGHBOURS = 12;

const comma: Text = { en: ', ', zh: '、' };

/** What an interface has to do with: other names, successors, neighbours, rules, official pages. */
export function relatedSection(
  catalog: Catalog,
  item: Interface,
  links: ReferenceLinks,
): readonly Text[] {
  const { name, category, deprecated, sameHttpsAs, nameInDocExample, docUrl, docUrlOld } = item;
  const named = (other: string): Part => linkedCode(other, links.interface(other));
  const titled = (other: string): Part => {
    const title = catalog.get(other)?.title;
    return joinText([named(other), title && plain(title)], ' ');
  };
  const line = (message: Text, names: readonly Part[]): readonly Text[] =>
    names.length === 0 ? [] : [formatText(message, { names: joinText(names, comma) })];
  const replacement = deprecated?.replacement;
  const known = [name, replacement, ...sameHttpsAs];
  const neighbours = catalog.all
    .filter((one) => one.category === category && !known.includes(one.name))
    .sort((a, b) => b.uses - a.uses)
    .slice(0, NEIGHBOURS);
  const replaced = catalog.all.filter((one) => one.deprecated?.replacement === name);
  const {
    sameHttps,
    exampleName,
    replacedBy,
    replaces,
    neighbours: near,
    rules,
  } = referenceMessages;
  const items = [
    ...line(replacedBy, replacement === undefined ? [] : [titled(replacement)]),
    ...line(
      replaces,
      replaced.map((one) => titled(one.name)),
    ),
    ...line(sameHttps, sameHttpsAs.map(named)),
    ...line(exampleName, nameInDocExample.map(named)),
    ...line(
      near,
      neighbours.map((one) => titled(one.name)),
    ),
    ...line(
      rules,
      relatedRules(item).map((id) => linkedCode(id, links.rule(id))),
    ),
    ...(docUrl === undefined ? [] : [link(referenceMessages.officialPage, docUrl)]),
    ...(docUrlOld === undefined ? [] : [link(referenceMessages.oldPage, docUrlOld)]),
  ];
  return [
    joinText(
      items.map((text) => joinText(['- ', text])),
      '\n',
    ),
  ];
}
