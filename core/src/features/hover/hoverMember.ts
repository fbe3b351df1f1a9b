import type { DataKeyKind, EnumValue, Parameter } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { formatText, type Text } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { kindOfKey, membersOf } from '../argumentMembers';
import { blocks, bold, code, joinText, plain } from '../card/markdown';
import { addedLabel, enumList, limitClauses, requiredWord } from '../card/parameterText';
import { objectSpot } from '../syntax/objectSpot';
import type { SourceView } from '../syntax/sourceView';
import type { HoverCard } from '../types';

const SEPARATOR = ' · ';

/** The card about a parameter's key, or about a value that its enumeration explains. */
export function hoverMember(snapshot: Snapshot, view: SourceView): HoverCard | undefined {
  const spot = objectSpot(view);
  if (spot === undefined || spot.key === '' || spot.span.end === spot.span.start) return undefined;
  for (const { call, path, parameters, keyKinds } of membersOf(snapshot, view, spot.levels)) {
    const parameter = parameters.find(({ name }) => name === spot.key);
    if (spot.at === 'key') {
      const kind = keyKinds && kindOfKey(keyKinds, spot.key);
      if (kind) return { span: spot.span, markdown: keyCard(spot.key, kind) };
      if (parameter === undefined) continue;
      const where = [call, ...path].join('.');
      return { span: spot.span, markdown: parameterCard(parameter, where) };
    }
    const written = view.text.slice(spot.span.start, spot.span.end);
    const value = parameter?.enum?.find((item) => String(item.value) === written);
    if (parameter && value) return { span: spot.span, markdown: valueCard(parameter, value) };
  }
  return undefined;
}

/** The card about a parameter; `where` is the interface or object that it belongs to. */
export function parameterCard(parameter: Parameter, where: string): Text {
  const { name, type, httpName, note, description } = parameter;
  const limits = limitClauses(parameter);
  return blocks([
    joinText([`**${code(name)}**`, plain(type), requiredWord(parameter)], SEPARATOR),
    plain(description),
    limits.length === 0 ? undefined : joinText(limits, { en: '; ', zh: '；' }),
    enumList(parameter),
    note && plain(note),
    // Last: in the head, a long name would break the line in the narrow card beside a list.
    joinText(
      [
        code(where),
        httpName ? formatText(cardMessages.httpsName, { name: code(httpName) }) : undefined,
      ],
      SEPARATOR,
    ),
  ]);
}

function keyCard(key: string, { label, limit }: DataKeyKind): Text {
  return blocks([joinText([`**${code(key)}**`, bold(plain(label))], SEPARATOR), plain(limit)]);
}

/** The card about a value of a parameter's enumeration: a bare value would say nothing. */
function valueCard({ name, description }: Parameter, item: EnumValue): Text {
  const value = joinText([`**${code(name)}**`, code(JSON.stringify(item.value))], ': ');
  return blocks([joinText([value, bold(addedLabel(item))], SEPARATOR), plain(description)]);
}
