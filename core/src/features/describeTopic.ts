import type { Parameter } from '../catalog/types';
import type { Text } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import { namedCard } from './card/namedCard';
import { functionCard } from './functionName/functionCard';
import { parameterCard } from './hover/hoverMember';
import { OPEN_DATA_PARAMETERS, OPENAPI_OPTIONS } from './sdkParameters';

/**
 * What the topic of a completion entry is about, in markdown; undefined for an unknown topic.
 * Topics: `interface:<dotted name>`, also for a category, `parameter:<call>:<dotted path>`, and
 * `function:<folder>`.
 */
export function describeTopic(snapshot: Snapshot, topic: string): Text | undefined {
  const [kind, name = '', path = ''] = topic.split(':');
  if (kind === 'interface') return namedCard(snapshot, name, { whole: false });
  if (kind === 'function') {
    const fn = snapshot.functions.find(({ directory }) => topic === `function:${directory}`);
    return fn && functionCard(snapshot, fn);
  }
  if (kind !== 'parameter') return undefined;
  const parameter = parameterAt(snapshot, name, path.split('.'));
  const where = [name, ...path.split('.').slice(0, -1)].join('.');
  return parameter && parameterCard(parameter, where);
}

function parameterAt(
  { catalog }: Snapshot,
  call: string,
  path: readonly string[],
): Parameter | undefined {
  let members: readonly Parameter[] | undefined =
    call === 'cloud.openapi'
      ? OPENAPI_OPTIONS
      : call === 'cloud.getOpenData'
        ? OPEN_DATA_PARAMETERS
        : catalog.get(call)?.params;
  let found: Parameter | undefined;
  for (const key of path) {
    found = members?.find(({ name }) => name === key);
    members = found?.fields;
  }
  return found;
}
