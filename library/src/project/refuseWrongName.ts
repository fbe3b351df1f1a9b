import { type Catalog, refusalOfNames } from '#core';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';

/** Throws `UsageError` with the right way for a name that is no cloud call, no name at all, or has a prefix. */
export function refuseWrongName(catalog: Catalog, name: string): void {
  const bare = name.replace(/^(?:wx\.)?(?:cloud\.)?openapi\./, '');
  const reason = refusalOfNames(catalog, [bare]);
  if (reason !== undefined) throw new UsageError(reason);
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)+$/.test(name)) {
    throw new UsageError(USAGE.notAName, { name });
  }
  if (bare !== name) throw new UsageError(USAGE.prefixed, { name, right: bare });
}
