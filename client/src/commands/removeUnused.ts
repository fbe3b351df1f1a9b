import type { Server } from '../server';
import { changePermissions } from './changePermissions';
import { pickFunction } from './pickFunction';

/** Removes the entries that nothing in a chosen function calls. */
export async function removeUnused(server: Server): Promise<void> {
  const fn = await pickFunction(server);
  if (fn !== undefined) await changePermissions(server, fn, { kind: 'removeUnused' });
}
