import { declareIn } from './declareIn';
import { sharedCatalog } from './engine';
import { projectFor } from './project/projectFor';
import { refuseWrongName } from './project/refuseWrongName';
import type { Declaration, DeclareOptions } from './types';

/**
 * Plans, and with `write` makes, the declaration of interfaces in a function's config.json. Every
 * other byte of the file stays; names that are declared already are left alone.
 * @throws UsageError in one line: no such function, a broken config.json, a file outside the root
 */
export function declare(options: DeclareOptions): Declaration {
  for (const name of options.interfaces) refuseWrongName(sharedCatalog(), name);
  return declareIn(projectFor(options), options);
}
