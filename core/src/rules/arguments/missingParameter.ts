import { closestName } from '../../catalog/closestName';
import { isAskedFor } from '../../catalog/isAskedFor';
import type { Parameter } from '../../catalog/types';
import type { Value } from '../../flow/value';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { foldedName } from '../../text/foldedName';
import { type CheckedCall, checkedCalls, fits, type ObjectValue } from '../_shared/argument';
import type { Rule } from '../_shared/rule';
import { type Lack, missingParameterFix } from './missingParameterFix';
import { namesPage } from './namesPage';

/** Required parameters that a call does not give, nested ones included: one finding for each call. */
export const missingParameter: Rule = {
  id: 'missing-parameter',
  *check(context) {
    for (const checked of checkedCalls(context)) {
      const lacks = missingIn(checked);
      if (lacks.length === 0) continue;
      const { file, span, interface: name } = checked.use;
      const list = { en: listOf(lacks, 'en'), zh: listOf(lacks, 'zh') };
      const message = formatText(argumentMessages.missing, { name, list });
      // What the documentation calls required inside objects is often wrong.
      const isCertain = lacks.some(({ paths: [path = ''] }) => isWellKnown(checked, path));
      const severity = isCertain ? checked.severity : 'hint';
      const fixes = missingParameterFix(context.snapshot, checked.call, lacks);
      yield { file, span, interface: name, severity, message, fixes };
    }
  },
};

/** What is missing in words, each once; `a or b` where one of several would do. */
function listOf(lacks: readonly Lack[], language: keyof Text): string {
  const names = lacks.map(({ paths }) => paths.join(argumentMessages.or[language]));
  return [...new Set(names)].join(argumentMessages.separator[language]);
}

/** At the top level, or in an object that another parameter's value asks for. */
function isWellKnown({ interface: { params } }: CheckedCall, path: string): boolean {
  const [top, ...inner] = path.split('.');
  return (
    inner.length === 0 || params.some(({ name, requiredWhen }) => name === top && requiredWhen)
  );
}

/** An argument as far as looking for missing parameters needs it. */
export interface GivenArgument extends Pick<CheckedCall, 'interface' | 'argument' | 'renames'> {
  readonly call: Pick<CheckedCall['call'], 'argumentCount'>;
}

/** The required parameters that a call does not give; none where the argument is not wholly known. */
export function missingIn({
  interface: { params, paramsOpen },
  call,
  argument,
  renames,
}: GivenArgument): readonly Lack[] {
  if (paramsOpen || !renames) return [];
  if (call.argumentCount === 0) return missingFrom(undefined, params, '');
  return argument === undefined ? [] : missingFrom(argument, params, '');
}

/** What an object lacks; nothing of an object that may have more members. */
function missingFrom(
  object: ObjectValue | undefined,
  parameters: readonly Parameter[],
  prefix: string,
): Lack[] {
  if (object?.open) return [];
  return parameters.flatMap((parameter) => {
    const value = givenFor(object, parameter);
    if (value === undefined || value.kind === 'undefined') {
      const wanted = wantedFor(object, parameter, parameters);
      const paths = wanted.map(({ name }) => `${prefix}${name}`);
      return paths.length > 0 ? [{ object, parameter, paths, isGiven: value !== undefined }] : [];
    }
    if (parameter.media) return [];
    const items = value.kind === 'array' ? value.items : [value];
    return items.flatMap((item) =>
      item.kind === 'object'
        ? missingFrom(item, parameter.fields ?? [], `${prefix}${parameter.name}.`)
        : [],
    );
  });
}

/**
 * The parameters of which one has to take the place of one that is not given: that itself where it is
 * needed, all of its group where none of them is given; empty where nothing is missing.
 */
function wantedFor(
  object: ObjectValue | undefined,
  parameter: Parameter,
  parameters: readonly Parameter[],
): readonly Parameter[] {
  const isNeeded = parameter.required || isNeededWith(object, parameter, parameters);
  if (isNeeded) return isMisspelt(object, parameter, parameters) ? [] : [parameter];
  const group = parameters.filter(({ name }) => parameter.alternatives?.includes(name));
  const isSupplied = group.some((one) => {
    const value = givenFor(object, one);
    return (value && value.kind !== 'undefined') || isMisspelt(object, one, parameters);
  });
  return isSupplied ? [] : group;
}

function givenFor(object: ObjectValue | undefined, parameter: Parameter): Value | undefined {
  return object?.properties.filter(({ name }) => fits(name, parameter)).at(-1)?.value;
}

/** Whether the siblings have the values that make a parameter required. */
function isNeededWith(
  object: ObjectValue | undefined,
  needed: Parameter,
  parameters: readonly Parameter[],
): boolean {
  if (needed.requiredWhen === undefined || object === undefined) return false;
  return isAskedFor(needed, (sibling) => {
    const parameter = parameters.find(({ name }) => name === sibling);
    const value = parameter && givenFor(object, parameter);
    return value?.kind === 'string' || value?.kind === 'number' ? String(value.value) : undefined;
  });
}

/** Whether another rule finds the parameter under a wrong spelling. */
function isMisspelt(
  object: ObjectValue | undefined,
  wanted: Parameter,
  parameters: readonly Parameter[],
): boolean {
  const { name } = wanted;
  const unknown = (object?.properties ?? []).filter(
    (property) => !parameters.some((parameter) => fits(property.name, parameter)),
  );
  return unknown.some(
    (property) =>
      foldedName(property.name) === foldedName(name) ||
      closestName(property.name, [name]) === name ||
      namesPage(property.name, wanted),
  );
}
