import type { Value } from '../../flow/value';
import { argumentMessages, templateTypes, valueTypes } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { checkedCalls, checkedMembers, givenMembers, reportAt } from '../_shared/argument';
import type { Rule } from '../_shared/rule';
import { isTemplateData } from './templateData';
import { typeFix } from './typeFix';

/** A value of another type than the parameter's. Media and template data have rules of their own. */
export const parameterType: Rule = {
  id: 'parameter-type',
  *check(context) {
    for (const checked of checkedCalls(context)) {
      const { argument } = checked.call;
      const type = argument === undefined ? undefined : plainType(argument);
      if (argument === undefined || type === undefined) continue;
      const values = { name: checked.use.interface, given: typeName(type) };
      yield reportAt(checked, argument, formatText(argumentMessages.notObject, values));
    }
    // Where all of several are of the wrong type that is said once.
    const members = checkedMembers(context).flatMap((member) =>
      hasType(member.property.value, member.parameter.type) ? givenMembers(member) : [member],
    );
    for (const { checked, parameter, property, path } of members) {
      const { value } = property;
      const isDate = isDateObject(value) && !/string|object/.test(parameter.type);
      if (isTemplateData(parameter) || (hasType(value, parameter.type) && !isDate)) continue;
      const given = (value.kind === 'unknown' && value.type) || value.kind;
      const message = formatText(argumentMessages.type, {
        path,
        expected: typeName(parameter.type),
        given: (isDate && templateTypes.date) || typeName(given),
      });
      const fixes = typeFix(context.snapshot, value, parameter.type);
      yield { ...reportAt(checked, value, message), fixes };
    }
  },
};

/** What an argument is that is no object of parameters; undefined where it is one, or may be. */
function plainType(argument: Value): string | undefined {
  if (argument.kind === 'unknown') return argument.type;
  return ['object', 'undefined', 'null'].includes(argument.kind) ? undefined : argument.kind;
}

function typeName(type: string): Text {
  return valueTypes[type] ?? { en: type, zh: type };
}

/** Whether a value is a Date, which is sent as a text. */
function isDateObject(value: Value): boolean {
  return value.kind === 'unknown' && value.origin === 'Date()' && value.type === undefined;
}

/** Whether a value is of a type, or may be. */
export function hasType(value: Value, type: string): boolean {
  return type.split('|').some((one) => {
    if (value.kind === 'undefined' || value.kind === 'null') return true;
    if (one === 'Buffer' || one === 'media') return true;
    if (value.kind === 'unknown') return value.type === undefined || value.type === one;
    if (one.endsWith('[]')) {
      return value.kind === 'array' && value.items.every((item) => hasType(item, one.slice(0, -2)));
    }
    if (one === 'string') return value.kind === 'string' || value.kind === 'template';
    return value.kind === one;
  });
}
