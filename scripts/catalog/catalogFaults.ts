import { evidenceFaults } from './evidence';
import type { Fault } from './fault';
import { linkFaults } from './linkFaults';
import { nameFaults } from './nameFaults';
import { parameterFaults } from './parameterFaults';
import { readCatalog } from './readCatalog';
import { schemaFaults } from './schemaFaults';
import { textFaults } from './textFaults';

/** Everything wrong with `catalog/`; what a schema refuses is reported alone, since the rest reads it. */
export function catalogFaults(root: string): Fault[] {
  const refused = schemaFaults(root);
  const untranslated = textFaults(root);
  if (refused.length > 0) return [...refused, ...untranslated];
  const source = readCatalog(root);
  return [
    ...untranslated,
    ...nameFaults(source),
    ...linkFaults(source),
    ...parameterFaults(source),
    ...evidenceFaults(source),
  ];
}
