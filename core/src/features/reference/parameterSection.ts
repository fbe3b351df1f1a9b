import type { Interface, Parameter } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { referenceMessages } from '../../messages/features/reference';
import { formatText, type Text } from '../../messages/text';
import { flatFields } from '../card/flatFields';
import { code, joinText, type Part, plain, table } from '../card/markdown';
import { enumList, enumOverflows, neededWhen, parameterLine } from '../card/parameterText';

/** The parameters of an interface: required ones first, then those needed under a condition. */
export function parameterSection(item: Interface): readonly (Part | undefined)[] {
  const { params, paramsOpen, dataKeyKinds } = item;
  const open = paramsOpen ? cardMessages.parametersOpen : undefined;
  if (params.length === 0) return [open ?? cardMessages.noParameters];
  const { parameter, type, required, description } = cardMessages;
  const all = flatFields<Parameter>(byNeed(params));
  const rows = all.map(({ path, field }): readonly Part[] => [
    code(path),
    plain(field.type),
    neededWhen(field) ?? (field.required ? cardMessages.yes : cardMessages.no),
    joinText([parameterLine(field), httpName(field)], { en: '; ', zh: '；' }),
  ]);
  const long = all.filter(({ field }) => enumOverflows(field));
  return [
    table([parameter, type, required, description], rows),
    open,
    ...long.flatMap(({ path, field }) => [
      formatText(referenceMessages.valuesOf, { name: code(path) }),
      enumList(field),
    ]),
    ...all.flatMap(({ path, field: { note } }) =>
      note ? [formatText(referenceMessages.noteOf, { name: code(path), note: plain(note) })] : [],
    ),
    ...keyKinds(dataKeyKinds),
  ];
}

function byNeed(params: readonly Parameter[]): readonly Parameter[] {
  const rank = (one: Parameter): number =>
    one.required && neededWhen(one) === undefined ? 0 : neededWhen(one) ? 1 : one.legacy ? 3 : 2;
  return [...params].sort((a, b) => rank(a) - rank(b));
}

function httpName({ httpName: name }: Parameter): Text | undefined {
  return name === undefined ? undefined : formatText(cardMessages.httpsName, { name: code(name) });
}

function keyKinds(kinds: Interface['dataKeyKinds']): readonly (Part | undefined)[] {
  if (kinds.length === 0) return [];
  const rows = kinds.map(({ prefix, label, limit }) => [code(prefix), plain(label), plain(limit)]);
  return [
    joinText(['### ', referenceMessages.keyKinds]),
    referenceMessages.keyKindsIntro,
    table([referenceMessages.keyKind, cardMessages.description, cardMessages.limits], rows),
  ];
}
