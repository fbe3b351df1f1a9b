import type { Server } from '../server';
import { changePermissions } from './changePermissions';
import { pickFunction } from './pickFunction';

/** Declares every interface that a chosen function uses and has not declared. */
export async function declareAllUsed(server: Server): Promise<void> {
  const fn = await pickFunction(server);
  if (fn !== undefined) await changePermissions(server, fn, { kind: 'declareAllUsed' });
}
