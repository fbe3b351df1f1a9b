import type { Interface, Parameter } from '../../catalog/types';
import type { RuleId } from '../../findings/ruleTable';

/** The rules that a call of the interface has to do with, as its facts tell. */
export function relatedRules(item: Interface): readonly RuleId[] {
  const parameters = withMembers(item.params);
  const some = (has: (parameter: Parameter) => unknown): boolean => parameters.some(has);
  const limited = ({ enum: values, min, max, maxLength }: Parameter): boolean =>
    values !== undefined || (min ?? max ?? maxLength) !== undefined;
  const rules: readonly (readonly [RuleId, boolean])[] = [
    ['undeclared-interface', true],
    ['deprecated-interface', item.deprecated !== undefined],
    ['missing-parameter', some((one) => one.required || one.requiredWhen || one.alternatives)],
    ['parameter-value', some(limited)],
    ['parameter-case', item.convertCase !== undefined],
    ['media-value', item.mediaParams.length > 0 || some((one) => one.media)],
    ['template-data', item.dataKeyKinds.length > 0],
    ['page-path', some((one) => one.page)],
  ];
  return rules.flatMap(([id, concerns]) => (concerns ? [id] : []));
}

function withMembers(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.flatMap((one) => [one, ...withMembers(one.fields ?? [])]);
}
