import type { Text } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import { namedCard } from './card/namedCard';

/**
 * What the topic of a completion entry is about, in markdown; undefined for an unknown topic.
 * Topics: `interface:<dotted name>`, also for a category.
 */
export function describeTopic(snapshot: Snapshot, topic: string): Text | undefined {
  const [kind, name = ''] = topic.split(/:(.*)/s);
  return kind === 'interface' ? namedCard(snapshot, name, { whole: false }) : undefined;
}
