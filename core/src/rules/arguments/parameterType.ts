import type { Value } from '../../flow/value';
import { argumentMessages, templateTypes, valueTypes } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { checkedCalls, matchedMembers } from '../_shared/argument';
import type { Rule } from '../_shared/rule';
import { isTemplateData } from './templateData';
import { typeFix } from './typeFix';

/** A value of another type than the parameter's. Media and template data have rules of their own. */
export const parameterType: Rule = {
  id: 'parameter-type',
  *check(context) {
    for (const { use, call, severity } of checkedCalls(context)) {
      const type = call.argument === undefined ? undefined : plainType(call.argument);
      if (call.argument === undefined || type === undefined) continue;
      const { file, span } = call.argument;
      const values = { name: use.interface, given: typeName(type) };
      const message = formatText(argumentMessages.notObject, values);
      yield { file, span, interface: use.interface, severity, message };
    }
    for (const { checked, parameter, property, path } of checkedCalls(context).flatMap(
      matchedMembers,
    )) {
      const { value } = property;
      const isDate = isDateObject(value) && !/string|object/.test(parameter.type);
      if (isTemplateData(parameter) || (hasType(value, parameter.type) && !isDate)) continue;
      const given = (value.kind === 'unknown' && value.type) || value.kind;
      yield {
        file: value.file,
        span: value.span,
        interface: checked.use.interface,
        severity: checked.severity,
        message: formatText(argumentMessages.type, {
          path,
          expected: typeName(parameter.type),
          given: (isDate && templateTypes.date) || typeName(given),
        }),
        fixes: typeFix(context.snapshot, value, parameter.type),
      };
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
