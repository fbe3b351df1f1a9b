import { closestName } from '../../catalog/closestName';
import type { EnumValue, Parameter } from '../../catalog/types';
import type { Fix } from '../../findings/finding';
import type { Value } from '../../flow/value';
import { argumentMessages } from '../../messages/rules/arguments';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText, listText, type Text } from '../../messages/text';
import {
  checkedMembers,
  givenMembers,
  type MatchedMember,
  memberOf,
  reportAt,
} from '../_shared/argument';
import { originOf } from '../_shared/origins';
import type { Rule, RuleContext } from '../_shared/rule';
import { replaceFix, writtenAt } from '../_shared/written';
import { hasType } from './parameterType';
import { isScene } from './sceneValue';
import { storedFileProblem } from './storedFile';

/** A value of the right type that the interface does not take. Scenes have a rule of their own. */
export const parameterValue: Rule = {
  id: 'parameter-value',
  *check(context) {
    for (const member of checkedMembers(context).flatMap(givenMembers)) {
      const { checked, parameter, property } = member;
      const { value } = property;
      if (isScene(member) || !hasType(value, parameter.type)) continue;
      const message = problemOf(member) ?? otherDay(member);
      if (message === undefined) continue;
      yield { ...reportAt(checked, value, message), fixes: enumFix(context, parameter, value) };
    }
  },
};

function problemOf({ parameter, property: { value }, path }: MatchedMember): Text | undefined {
  if (value.kind === 'number') {
    const { min, max } = parameter;
    if (min !== undefined && value.value < min) {
      return formatText(argumentMessages.tooSmall, { path, limit: min });
    }
    if (max !== undefined && value.value > max) {
      return formatText(argumentMessages.tooLarge, { path, limit: max });
    }
  }
  if (isSeconds(parameter) && isMilliseconds(value)) {
    return formatText(argumentMessages.seconds, { path });
  }
  const problem = storedFileProblem(parameter, value, path);
  if (problem !== undefined) return problem;
  if (value.kind !== 'string' && value.kind !== 'number') return undefined;
  if (parameter.enum !== undefined) {
    if (parameter.enum.some((one) => String(one.value) === String(value.value))) return undefined;
    return formatText(argumentMessages.enumeration, {
      path,
      value: JSON.stringify(value.value),
      list: listOf(parameter.enum),
    });
  }
  if (value.kind !== 'string' || value.value === '') return undefined;
  const { maxLength, pattern } = parameter;
  const length = [...value.value].length;
  if (maxLength !== undefined && length > maxLength) {
    return formatText(argumentMessages.tooLong, { path, limit: maxLength, length });
  }
  if (new RegExp(pattern ?? '').test(value.value)) return undefined;
  return formatText(argumentMessages.pattern, { path, value: JSON.stringify(value.value) });
}

/** The last day of a range that must be a single one. */
function otherDay({ checked, parameter, property: { value } }: MatchedMember): Text | undefined {
  const { sameAs } = parameter;
  const first = sameAs === undefined ? undefined : memberOf(checked.argument, sameAs)?.value;
  if (first?.kind !== 'string' || value.kind !== 'string' || first.value === value.value)
    return undefined;
  return formatText(argumentMessages.sameDay, { path: parameter.name, other: `${sameAs}` });
}

function isSeconds({ type, description }: Parameter): boolean {
  return (
    type === 'number' && /\bunix\b.*\bseconds\b|\btimestamp\b.*\bseconds\b/i.test(description.en)
  );
}

/** Whether a number is a time of our days in milliseconds. */
function isMilliseconds(value: Value): boolean {
  if (value.kind === 'number') return value.value >= 1e11;
  return originOf(value) === 'Date.now()';
}

function listOf(values: readonly EnumValue[]): Text {
  return listText(values.map(({ value }) => JSON.stringify(value)));
}

/** Offers the value that was probably meant; safe where only the case differs. */
function enumFix({ snapshot }: RuleContext, parameter: Parameter, value: Value): Fix[] {
  if (value.kind !== 'string' || parameter.enum === undefined) return [];
  const names = parameter.enum.map((one) => String(one.value));
  const name = closestName(value.value, names);
  const written = writtenAt(snapshot, value);
  if (name === undefined || written.slice(1, -1) !== value.value) return [];
  const newText = `${written[0]}${name}${written[0]}`;
  const title = formatText(sharedFixes.changeTo, { name: newText });
  const safe = name.toLowerCase() === value.value.toLowerCase();
  return [replaceFix(title, value, newText, { safe })];
}
