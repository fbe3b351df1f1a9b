import { closestName } from '../../catalog/closestName';
import { argumentMessages } from '../../messages/rules/arguments';
import { formatText } from '../../messages/text';
import { checkedCalls, keyPlace, reportAt } from '../_shared/argument';
import type { Rule } from '../_shared/rule';
import { keyFix } from './keyFix';
import { namesPage } from './namesPage';
import { unknownKeys } from './unknownKeys';

/** A key that is no parameter of the interface, with the one that was probably meant. */
export const unknownParameter: Rule = {
  id: 'unknown-parameter',
  *check(context) {
    for (const one of checkedCalls(context).flatMap(unknownKeys)) {
      const { checked, property, prefix, parameters, meant, present } = one;
      if (meant !== undefined) continue;
      const { interface: name } = checked.use;
      const free = parameters.filter((parameter) => !present.has(parameter));
      const nearest = closestName(
        property.name,
        free.map((parameter) => parameter.name),
      );
      const page = free.find((one) => namesPage(property.name, one));
      const target = page ?? free.find((parameter) => parameter.name === nearest);
      const pattern =
        page === undefined ? argumentMessages.unknownNearest : argumentMessages.unknownPage;
      const values = { name, key: `${prefix}${property.name}` };
      const place = keyPlace(property);
      if (target === undefined) {
        const report = reportAt(checked, place, formatText(argumentMessages.unknown, values));
        // The documentation has dropped parameters that its older samples still use.
        yield { ...report, severity: 'hint' };
        continue;
      }
      const message = formatText(pattern, { ...values, nearest: target.name });
      // Only where the call cannot work without the parameter is the name certainly a slip.
      const fixes = [keyFix(context.snapshot, property, target.name, target.required)];
      yield { ...reportAt(checked, place, message), fixes };
    }
  },
};
