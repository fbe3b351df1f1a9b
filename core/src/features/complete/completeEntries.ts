import { declarableNames } from '../../catalog/nameVerdict';
import { permissionStateMessages } from '../../messages/features/permissions';
import type { Text } from '../../messages/text';
import type { FunctionState } from '../../project/functionState';
import type { Snapshot } from '../../project/snapshot';
import { type Span, touches } from '../../text/span';
import type { CompletionEntry } from '../types';
import { interfaceWords, withWords } from './chineseWords';
import { insertString, type JsonSlot } from './jsonSlot';
import { declaredNearby, nameOrder } from './nameOrder';

/**
 * The interfaces that may be declared at a slot of `permissions.openapi`: those that the code uses
 * and the file lacks first, then those that the project declares; those declared by another entry left
 * out, retired ones last.
 */
export function completeEntries(
  snapshot: Snapshot,
  state: FunctionState,
  slot: JsonSlot,
): readonly CompletionEntry[] {
  const taken = takenNames(state, slot.inside);
  const wanted = new Set(declarableNames(snapshot.catalog, state.undeclared));
  const own = declaredNearby(snapshot, state.fn.directory);
  const names = [...new Set([...wanted, ...snapshot.catalog.names])];
  return names
    .filter((name) => !taken.has(name))
    .flatMap((name): readonly CompletionEntry[] => {
      const item = snapshot.catalog.get(name);
      const first = wanted.has(name);
      const title = item?.title;
      // One of them: both would cut the name off. The title is in the card beside the list.
      const detail: Text | undefined = first ? permissionStateMessages.usedNotDeclared : title;
      return [
        {
          label: name,
          kind: 'interface',
          ...(detail && { detail }),
          ...insertString(
            slot,
            name,
            withWords(name, interfaceWords(snapshot.catalog, name, item)),
          ),
          sortText: `${first ? '0' : own.has(name) ? '1' : '2'}${nameOrder(name, item)}`,
          deprecated: item?.deprecated !== undefined,
          topic: `interface:${name}`,
        },
      ];
    });
}

/** Names declared by other entries than the one being written. */
function takenNames({ config }: FunctionState, slot: Span): ReadonlySet<string> {
  const others = config.permissions.filter(
    ({ span }) => !(touches(span, slot.start) && touches(span, slot.end)),
  );
  return new Set(others.map(({ name }) => name));
}
