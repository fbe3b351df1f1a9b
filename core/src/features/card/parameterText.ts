import type { EnumValue, Parameter } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { formatText, type Text } from '../../messages/text';
import { both, code, joinText, mapText, type Part, plain } from './markdown';

const SHOWN_VALUES = 6;

/** What an enumeration is told of. */
type Enumerated = Pick<Parameter, 'enum' | 'description'>;

/** What separates clauses of one line in each language. */
const clause: Text = { en: '; ', zh: '；' };
const comma: Text = { en: ', ', zh: '、' };

/** Whether a parameter is required always, under a condition, or never, as a word. */
export function requiredWord(parameter: Parameter): Text {
  return (
    neededWhen(parameter) ?? (parameter.required ? cardMessages.isRequired : cardMessages.optional)
  );
}

/** The condition under which a parameter is needed; undefined for one that always or never is. */
export function neededWhen({ requiredWhen, alternatives }: Parameter): Text | undefined {
  if (alternatives !== undefined) {
    const list = joinText(
      alternatives.map((name) => code(name)),
      comma,
    );
    return formatText(cardMessages.oneOf, { list });
  }
  if (requiredWhen === undefined) return undefined;
  const when = Object.entries(requiredWhen).map(([name, value]) =>
    code(`${name} = ${[value].flat().join(' | ')}`),
  );
  return formatText(cardMessages.requiredWhen, { condition: when.join(' ') });
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
  if (parameter.default !== undefined && !isOnlyValue(parameter, parameter.default)) {
    const value = code(JSON.stringify(parameter.default));
    parts.push(formatText(cardMessages.default, { value }));
  }
  return parts;
}

function isOnlyValue({ enum: values = [] }: Parameter, value: unknown): boolean {
  return values.length === 1 && values[0]?.value === value;
}

/** One line of markdown about a parameter: meaning, values, limits. */
export function parameterLine(parameter: Parameter): Text {
  return joinText(
    [plain(parameter.description), enumLine(parameter), ...limitClauses(parameter)],
    clause,
  );
}

/** Whether an enumeration has more values than its line shows. */
export function enumOverflows({ enum: values = [] }: Enumerated): boolean {
  return values.length > SHOWN_VALUES;
}

/** The values of an enumeration in one line of markdown; empty when there are none. */
export function enumLine(parameter: Enumerated): Text {
  const values = enumValues(parameter);
  return joinText(
    [...values.slice(0, SHOWN_VALUES), values.length > SHOWN_VALUES ? '…' : undefined],
    comma,
  );
}

/** The values of an enumeration as a list of markdown; empty when there are none. */
export function enumList(parameter: Enumerated): Text {
  const items = enumValues(parameter).map((value) => mapText(value, (text) => text && `- ${text}`));
  return joinText(items, '\n');
}

/**
 * Each value of a parameter's enumeration with what its label adds. The only value is empty in a
 * language whose description names it and whose label adds nothing.
 */
function enumValues({ enum: values = [], description }: Enumerated): readonly Text[] {
  return values.map((item) => {
    const label = addedLabel(item);
    const whole = joinText([code(JSON.stringify(item.value)), label], ' ');
    if (values.length > 1) return whole;
    const isSaid = (language: keyof Text): boolean =>
      label[language] === '' && names(description[language], item.value);
    return { en: isSaid('en') ? '' : whole.en, zh: isSaid('zh') ? '' : whole.zh };
  });
}

/** A value's label in markdown; empty in a language where it only says the value again. */
export function addedLabel({ value, label = both('') }: EnumValue): Text {
  const repeats = (text: string): boolean =>
    typeof value === 'number' ? Number(text) === value : text.toLowerCase() === value.toLowerCase();
  return plain(mapText(label, (text) => (repeats(text) ? '' : text)));
}

/** Whether a text names a value as a word of its own. */
function names(text: string, value: string | number): boolean {
  const word = String(value).replace(/[^\w\s]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${word}(?!\\.?\\w)`).test(text);
}
