import type { Value } from '../../flow/value';
import { argumentMessages, valueTypes } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { checkedCalls, matchedMembers } from '../_shared/argument';
import type { Rule } from '../_shared/rule';
import { isTemplateData } from './templateData';
import { typeFix } from './typeFix';

/** A value of another type than the parameter's. Media and template data have rules of their own. */
export const parameterType: Rule = {
  id: 'parameter-type',
  *check(context) {
    for (const { checked, parameter, property, path } of checkedCalls(context).flatMap(
      matchedMembers,
    )) {
      const { value } = property;
      if (isTemplateData(parameter) || hasType(value, parameter.type)) continue;
      yield {
        file: value.file,
        span: value.span,
        interface: checked.use.interface,
        severity: checked.severity,
        message: formatText(argumentMessages.type, {
          path,
          expected: typeName(parameter.type),
          given: typeName((value.kind === 'unknown' && value.type) || value.kind),
        }),
        fixes: typeFix(context.snapshot, value, parameter.type),
      };
    }
  },
};

function typeName(type: string): Text {
  return valueTypes[type] ?? { en: type, zh: type };
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
