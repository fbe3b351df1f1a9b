import type { OpenapiReference } from '../flow/functionFlow';
import type { FunctionQuestion } from '../flow/functionQuestion';
import { collectReferences } from '../flow/uses/collectReferences';

/** Every expression that holds the openapi object or a path below it. */
export const references: FunctionQuestion<readonly OpenapiReference[]> = {
  signs: /openapi|\\u|\\x/,
  none: [],
  answer: ({ evaluator }) => collectReferences(evaluator),
};
