import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { CheckReport } from '../../library/src/report/report';
import { root } from '../root';

const schema = JSON.parse(readFileSync(join(root, 'schemas/check-output.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);

/** Parses what `check --format json` printed; throws when it is not exactly one object that fits the schema. */
export function parseReport(out: string): CheckReport {
  const report: unknown = JSON.parse(out);
  if (!validate(report)) throw new Error(JSON.stringify(validate.errors, null, 2));
  return report as CheckReport;
}
