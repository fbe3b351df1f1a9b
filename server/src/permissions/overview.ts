import { type CloudFunction, functionOverview, type Place, type Snapshot } from '#core';
import type { FunctionOverviewInfo, ProtocolLocation } from '../../protocol/src/protocol';
import { Slices } from '../diagnostics/slices';
import type { Session } from '../session';
import { functionInfo } from './functionInfo';

/**
 * What all functions call and declare, or those in the folders given; those without cloud calls
 * left out. Lets other requests through meanwhile: what is changed by them is told as a change.
 */
export async function overview(
  session: Session,
  folders?: readonly string[],
): Promise<readonly FunctionOverviewInfo[]> {
  const wanted = folders && new Set(folders);
  const slices = new Slices();
  const found: FunctionOverviewInfo[] = [];
  for (const { directory } of session.snapshot().functions) {
    if (wanted?.has(directory) === false) continue;
    await slices.pause();
    const snapshot = session.engine.snapshot();
    const fn = snapshot.functions.find((one) => one.directory === directory);
    const info = fn && infoOf(session, snapshot, fn);
    if (info !== undefined) found.push(info);
  }
  return found;
}

function infoOf(
  session: Session,
  snapshot: Snapshot,
  fn: CloudFunction,
): FunctionOverviewInfo | undefined {
  const { interfaces, unknown } = functionOverview(snapshot, fn);
  if (interfaces.length + unknown.length === 0) return undefined;
  const convert = session.converter(snapshot);
  const locate = (place: Place): ProtocolLocation => convert.location(place);
  return {
    ...functionInfo(session, fn),
    interfaces: interfaces.map(({ title, calls, entry, ...rest }) => ({
      ...rest,
      title: title ? session.say(title) : '',
      calls: calls.map(locate),
      ...(entry && { entry: locate(entry) }),
    })),
    unknown: unknown.map(locate),
  };
}
