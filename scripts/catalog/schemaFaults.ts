import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import type { Fault } from './fault';
import { catalogFiles, readCatalogFile } from './readCatalog';

/** Name of the schema that a file under `catalog/` must meet. */
export function schemaOf(file: string): string {
  const name = file.startsWith('interfaces/') ? 'interfaces' : file.replace(/\.json$/, '');
  return `${name}.schema.json`;
}

/** A validator that knows all schemas under `catalog/schema/`, by their file's name. */
export function catalogSchemas(root: string): Ajv {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false });
  ajv.addFormat('regex', { type: 'string', validate: isRegularExpression });
  const folder = join(root, 'catalog', 'schema');
  for (const file of readdirSync(folder)) {
    ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  }
  return ajv;
}

/** What the files under `catalog/` have against their schemas. */
export function schemaFaults(root: string): Fault[] {
  const ajv = catalogSchemas(root);
  return catalogFiles(root).flatMap((file): Fault[] => {
    const validate = ajv.getSchema(schemaOf(file));
    if (!validate) return [{ file: `catalog/${file}`, message: `no schema ${schemaOf(file)}` }];
    validate(readCatalogFile(root, file));
    return (validate.errors ?? []).map((error) => ({
      file: `catalog/${file}`,
      message: describe(error),
    }));
  });
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const detail = 'additionalProperty' in params ? ` "${params.additionalProperty}"` : '';
  return `${instancePath || '/'}: ${message}${detail}`;
}

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
