import type { Catalog } from '../../catalog/catalog';
import type { Interface } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { referenceMessages } from '../../messages/features/reference';
import { formatText, type Text } from '../../messages/text';
import { noticeLine, summaryLine } from '../card/interfaceCard';
import { blocks, bold, code, fence, joinText, type Part, plain } from '../card/markdown';
import { retiredLine } from '../card/retiredLine';
import { interfaceExample } from '../example/interfaceExample';
import { errorSection } from './errorSection';
import { parameterSection } from './parameterSection';
import type { ReferenceLinks } from './referenceLinks';
import { relatedSection } from './relatedSection';
import { replySection } from './replySection';

/**
 * The reference page of an interface in markdown, whole: what it does, call and declaration,
 * parameters, reply, errors, limits, an example, and what it has to do with.
 */
export function interfaceReference(catalog: Catalog, item: Interface, links: ReferenceLinks): Text {
  const example = interfaceExample(item);
  const heading = (title: Text): Text => joinText(['## ', title]);
  return blocks([
    `# ${plain(item.name).en}`,
    joinText([bold(plain(item.title)), summaryLine(item)], { en: ' — ', zh: '——' }),
    retiredLine(item),
    noticeLine(item),
    factList(catalog, item),
    heading(referenceMessages.call),
    fence('js', example.call),
    referenceMessages.declaration,
    fence('json', example.config),
    heading(cardMessages.parameters),
    ...parameterSection(item),
    heading(cardMessages.reply),
    ...replySection(item, example.reply),
    heading(cardMessages.errors),
    ...errorSection(item, links),
    ...limitSection(item, heading(cardMessages.limits)),
    heading(referenceMessages.example),
    '`index.js`',
    fence('js', example.code),
    heading(referenceMessages.related),
    ...relatedSection(catalog, item, links),
  ]);
}

function factList(catalog: Catalog, item: Interface): Text {
  const { platform, httpsPath, thirdPartyCallable, category } = item;
  const { fact, thirdPartyYes, thirdPartyNo, miniprogram, ...names } = referenceMessages;
  const title = catalog.category(category)?.title;
  const rows: readonly (readonly [Text, Part])[] = [
    [names.platform, platform === 'miniprogram' ? miniprogram : cardMessages[platform]],
    [names.category, joinText([code(category), title && plain(title)], ' ')],
    ...(httpsPath === undefined ? [] : [[names.https, code(httpsPath)] as const]),
    ...(thirdPartyCallable === undefined
      ? []
      : [[names.thirdParty, thirdPartyCallable ? thirdPartyYes : thirdPartyNo] as const]),
  ];
  const lines = rows.map(([name, value]) => formatText(fact, { name, value: joinText([value]) }));
  return joinText(lines, '\n');
}

function limitSection({ limits, note, convertCase }: Interface, heading: Text): readonly Part[] {
  const said = [limits, note, convertCase?.hint].filter((text) => text !== undefined);
  return said.length === 0 ? [] : [heading, ...said.map(plain)];
}
