import type { EnumValue, Parameter } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { formatText, type Text } from '../../messages/text';
import { code, joinText, type Part, plain } from './markdown';

const SHOWN_VALUES = 6;

/** What separates clauses of one line in each language. */
const clause: Text = { en: '; ', zh: '；' };
const comma: Text = { en: ', ', zh: '、' };

/** Whether a parameter is required always, under a condition, or never, as a word. */
export function requiredWord(parameter: Parameter): Text {
  const when = Object.entries(parameter.requiredWhen ?? {});
  if (when.length > 0) {
    const condition = when.map(([name, value]) => code(`${name} = ${value}`)).join(' ');
    return formatText(cardMessages.requiredWhen, { condition });
  }
  return parameter.required ? cardMessages.isRequired : cardMessages.optional;
}

/**
 * What a value must keep to, as short clauses in markdown, as far as the description does not say
 * it itself; empty when nothing is left.
 */
export function limitClauses(parameter: Parameter): readonly Part[] {
  const { min, max, maxLength, page, description } = parameter;
  const says = (value: number): boolean => description.zh.includes(String(value));
  const parts: Part[] = [];
  if (maxLength !== undefined && !says(maxLength)) {
    parts.push(formatText(cardMessages.maxLength, { count: maxLength }));
  }
  const bounds = [min, max].filter((bound) => bound !== undefined && !says(bound));
  if (bounds.length > 0) {
    if (min === undefined) parts.push(formatText(cardMessages.atMost, { max: max ?? '' }));
    else if (max === undefined) parts.push(formatText(cardMessages.atLeast, { min }));
    else parts.push(formatText(cardMessages.range, { min, max }));
  }
  if (page !== undefined && !description.zh.includes('页面')) parts.push(cardMessages.pagePath);
  if (parameter.default !== undefined) {
    const value = code(JSON.stringify(parameter.default));
    parts.push(formatText(cardMessages.default, { value }));
  }
  return parts;
}

/** One line of markdown about a parameter: meaning, values, limits. */
export function parameterLine(parameter: Parameter): Text {
  return joinText(
    [plain(parameter.description), enumLine(parameter.enum ?? []), ...limitClauses(parameter)],
    clause,
  );
}

/** The values of an enumeration in one line of markdown; undefined when there are none. */
function enumLine(values: readonly EnumValue[]): Text | undefined {
  if (values.length === 0) return undefined;
  const shown = values
    .slice(0, SHOWN_VALUES)
    .map(({ value, label }) => joinText([code(JSON.stringify(value)), label && plain(label)], ' '));
  return joinText([...shown, values.length > SHOWN_VALUES ? '…' : undefined], comma);
}

/** The values of an enumeration as a list of markdown; undefined when there are none. */
export function enumList(values: readonly EnumValue[]): Text | undefined {
  if (values.length === 0) return undefined;
  return joinText(
    values.map(({ value, label }) =>
      joinText([`- ${code(JSON.stringify(value))}`, label && plain(label)], ' '),
    ),
    '\n',
  );
}
