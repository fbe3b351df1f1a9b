import { sentName } from '../../catalog/nameForms';
import type { Report } from '../../findings/finding';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText } from '../../messages/text';
import {
  type CheckedCall,
  checkedCalls,
  keyPlace,
  matchedMembers,
  reportAt,
} from '../_shared/argument';
import type { Rule, RuleContext } from '../_shared/rule';
import { keyFix } from './keyFix';
import { unknownKeys } from './unknownKeys';

/** Keys that do not survive the SDK's renaming of capitals. */
export const parameterCase: Rule = {
  id: 'parameter-case',
  *check(context) {
    for (const checked of checkedCalls(context)) {
      if (checked.sendsAsWritten) yield* unsentNames(context, checked);
      if (!checked.renames) continue;
      yield* misspelt(context, checked);
      yield* capitalsOfTheServer(checked);
      yield* freeKeys(context, checked);
    }
  },
};

/** `template_Id` for `templateId`. */
function* misspelt({ snapshot }: RuleContext, checked: CheckedCall): Iterable<Report> {
  const { interface: name } = checked.use;
  for (const { property, meant, present } of unknownKeys(checked)) {
    if (meant === undefined) continue;
    const values = { name, key: property.name, sent: sentName(property.name), right: meant.name };
    const { parameterCase: renamed, parameterSpelling: asWritten } = argumentMessages;
    const message = formatText(values.sent === values.key ? asWritten : renamed, values);
    yield {
      ...reportAt(checked, keyPlace(property), message),
      fixes: present.has(meant) ? [] : [keyFix(snapshot, property, meant.name, true)],
    };
  }
}

/** `templateId` where nothing makes it the `template_id` that the server knows. */
function* unsentNames({ snapshot }: RuleContext, checked: CheckedCall): Iterable<Report> {
  for (const { parameter, property } of matchedMembers(checked)) {
    const http = parameter.httpName ?? parameter.name;
    if (property.name !== parameter.name || http === property.name) continue;
    const values = { key: property.name, http };
    const message = formatText(argumentMessages.sentAsWritten, values);
    const fixes = [keyFix(snapshot, property, http, true)];
    yield { ...reportAt(checked, keyPlace(property), message), fixes };
  }
}

/** Parameters that the server spells with capitals; nobody has tested what it tolerates. */
function* capitalsOfTheServer(checked: CheckedCall): Iterable<Report> {
  for (const { parameter, property } of matchedMembers(checked)) {
    const http = parameter.httpName ?? parameter.name;
    if (!hasServerCapitals(checked, http)) continue;
    const values = { key: property.name, sent: sentName(property.name), http };
    const message = formatText(argumentMessages.upperCase, values);
    yield { ...reportAt(checked, keyPlace(property), message), severity: 'hint' };
  }
}

function hasServerCapitals({ interface: { convertCase } }: CheckedCall, http: string): boolean {
  return (convertCase?.httpParamsHaveUppercase ?? false) && /[A-Z]/.test(http);
}

/** Keys of one's own, such as a template's variables; a hint where the renaming happens to fit. */
function* freeKeys({ snapshot }: RuleContext, checked: CheckedCall): Iterable<Report> {
  const { dataKeyKinds } = checked.interface;
  for (const { parameter, property } of matchedMembers(checked)) {
    if (!parameter.keysOpen || property.value.kind !== 'object') continue;
    for (const member of property.value.properties) {
      const sent = sentName(member.name);
      if (sent === member.name || member.name.endsWith('.DATA')) continue;
      // `phoneNumber1` becomes `phone_number1`, which is what the template has.
      const fitsKind = dataKeyKinds.some(({ prefix }) => new RegExp(`^${prefix}\\d+$`).test(sent));
      const { fittingKey, freeKey } = argumentMessages;
      const message = formatText(fitsKind ? fittingKey : freeKey, { sent });
      const report = reportAt(checked, keyPlace(member), message);
      if (!fitsKind) yield report;
      else {
        const fixes = [keyFix(snapshot, member, sent, true)];
        yield { ...report, severity: 'hint', fixes };
      }
    }
  }
}
