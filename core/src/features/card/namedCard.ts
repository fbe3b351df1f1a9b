import { judgeName } from '../../catalog/nameVerdict';
import type { SdkAbility } from '../../catalog/platformFacts';
import type { Category, Negative } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { formatText, type Text } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { type CardOptions, interfaceCard } from './interfaceCard';
import { blocks, code, joinText, link, plain } from './markdown';

/**
 * The card about whatever a dotted name stands for: an interface, a category, or a server interface
 * that cloud call does not cover. Undefined when nothing is known of the name.
 */
export function namedCard(
  snapshot: Snapshot,
  name: string,
  options: CardOptions,
): Text | undefined {
  const { catalog } = snapshot;
  const item = catalog.get(name);
  if (item) return interfaceCard(item, options);
  const category = catalog.category(name);
  if (category) return categoryCard(snapshot, category);
  const verdict = judgeName(catalog, name);
  if (verdict.kind === 'ability') return abilityCard(name, verdict.ability);
  if (verdict.kind !== 'unsupported' || !name.includes('.')) return undefined;
  return negativeCard(name, verdict.negative);
}

/** The card about a category: its title and what it holds. */
function categoryCard({ catalog }: Snapshot, { name, title }: Category): Text {
  const members = catalog.names.filter((other) => other.startsWith(`${name}.`));
  const count = formatText(cardMessages.inCategory, { count: members.length });
  return blocks([
    joinText([`**${code(name)}**`, plain(title)], '  '),
    joinText(
      [count, members.slice(0, 12).map(code).join(' '), members.length > 12 ? '…' : ''],
      ' ',
    ),
  ]);
}

function abilityCard(name: string, { right }: SdkAbility): Text {
  return blocks([`**${code(name)}**`, formatText(cardMessages.sdkAbility, { right: code(right) })]);
}

function negativeCard(name: string, negative: Negative): Text {
  const { title, httpsPath, docUrl, note, instead } = negative;
  const parts = [docUrl && link(cardMessages.page, docUrl), httpsPath && code(httpsPath)];
  return blocks([
    joinText([`**${code(name)}**`, plain(title)], '  '),
    instead ? joinText([cardMessages.noCloudCall, plain(instead)], ' ') : cardMessages.notCovered,
    note && plain(note),
    joinText(
      parts.map((part) => part || undefined),
      ' · ',
    ),
  ]);
}
