import type { Value } from '../../flow/value';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { checkedMembers, givenMembers, type MatchedMember } from '../_shared/argument';
import { originsOf } from '../_shared/origins';
import type { Rule } from '../_shared/rule';

const LONGEST = 32;
const ALLOWED = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]$/;

/** Whether a member is the scene of an unlimited mini program code. */
export function isScene({ checked, path }: MatchedMember): boolean {
  return checked.use.interface === 'wxacode.getUnlimited' && path === 'scene';
}

/** A scene that is empty, too long, or holds characters that are not allowed. */
export const sceneValue: Rule = {
  id: 'scene-value',
  *check(context) {
    for (const member of checkedMembers(context).flatMap(givenMembers)) {
      if (!isScene(member)) continue;
      const { value } = member.property;
      const { file, span } = value;
      const place = { file, span, interface: member.checked.use.interface } as const;
      const message = problemOf(value);
      if (message !== undefined) yield { ...place, message };
      else if (comesFrom(value, /^encodeURI(?:Component)?\(\)$/)) {
        // What has only letters and digits stays as it is.
        yield { ...place, severity: 'information', message: argumentMessages.sceneEncoded };
      }
    }
  },
};

/** Whether a value, or a part of a text, is what a function gives. */
function comesFrom(value: Value, name: RegExp): boolean {
  return originsOf(value).some((origin) => name.test(origin));
}

function problemOf(value: Value): Text | undefined {
  if (comesFrom(value, /^JSON\.stringify\(\)$/)) return argumentMessages.sceneJson;
  if (value.kind !== 'string' && value.kind !== 'template') return undefined;
  const text = value.kind === 'string' ? value.value : value.parts.join('');
  if (value.kind === 'string' && text === '') return argumentMessages.sceneEmpty;
  const characters = [...text];
  const wrong = characters.find((character) => !ALLOWED.test(character));
  if (wrong !== undefined) {
    return formatText(argumentMessages.sceneCharacter, { character: JSON.stringify(wrong) });
  }
  if (characters.length <= LONGEST) return undefined;
  const pattern =
    value.kind === 'string' ? argumentMessages.sceneLong : argumentMessages.sceneLongAtLeast;
  return formatText(pattern, { length: value.kind === 'string' ? characters.length : LONGEST });
}
