import type { Parameter } from '../../catalog/types';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText, type Text } from '../../messages/text';
import { guardedTemplates } from '../../questions/guardedTemplates';
import { foldedName } from '../../text/foldedName';
import { checkedMembers, reportAt } from '../_shared/argument';
import type { Rule } from '../_shared/rule';
import { isId } from './placeholderMember';

/** Sample text of the documentation left in the place of an id. */
export const placeholderValue: Rule = {
  id: 'placeholder-value',
  *check(context) {
    for (const { checked, parameter, property, path } of checkedMembers(context)) {
      const { value } = property;
      if (value.kind !== 'string') continue;
      const message = problemOf(parameter, value.value, path);
      if (message === undefined) continue;
      const isTemplate = foldedName(parameter.name) === 'templateid';
      if (isTemplate && context.ask(guardedTemplates).has(checked.call.node)) continue;
      yield reportAt(checked, value, message);
    }
  },
};

/** Ids that WeChat makes, of plain letters and digits; folded. */
const MADE_BY_WECHAT = /^(?:templateid|touser|openid|unionid|formid|appid|mediaid|thumbmediaid)$/;
const OPEN_ID = new Set(['touser', 'openid', 'tousers']);

function problemOf(
  { name, type, enum: values }: Parameter,
  value: string,
  path: string,
): Text | undefined {
  if (type !== 'string' || values !== undefined || !isId(name)) return undefined;
  const isTemplate = foldedName(name) === 'templateid';
  if (isTemplate && value.trim() === '') {
    return formatText(argumentMessages.emptyTemplate, { path });
  }
  const meant = foldedName(value.replace(/[\s<>{}[\]-]/g, '')).replace(
    /^(?:your|my|the)|here$/g,
    '',
  );
  const isOwnName =
    meant === foldedName(name) || (OPEN_ID.has(foldedName(name)) && meant === 'openid');
  const isFiller = /^(?:x{3,}|\*{3,}|你的.*|您的.*|请(?:填写|输入|替换).*|.*模板\s*id)$/i.test(
    value.trim(),
  );
  const isRemark = MADE_BY_WECHAT.test(foldedName(name)) && /\p{Script=Han}/u.test(value);
  if (!isOwnName && !isFiller && !isRemark) return undefined;
  return formatText(argumentMessages.placeholder, { path, value: JSON.stringify(value) });
}
