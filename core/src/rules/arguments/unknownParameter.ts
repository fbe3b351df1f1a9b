import { argumentMessages } from '../../messages/rules/arguments';
import { formatText } from '../../messages/text';
import { checkedCalls, foldName } from '../_shared/argument';
import { closestName } from '../_shared/closestName';
import type { Rule } from '../_shared/rule';
import { keyFix } from './keyFix';
import { unknownKeys } from './unknownKeys';

/** What pages are called by one interface or another. */
const PAGES = new Set(['page', 'path', 'pagepath']);

/** A key that is no parameter of the interface, with the one that was probably meant. */
export const unknownParameter: Rule = {
  id: 'unknown-parameter',
  *check(context) {
    for (const { checked, property, parameters, meant, present } of checkedCalls(context).flatMap(
      unknownKeys,
    )) {
      if (meant !== undefined) continue;
      const { interface: name } = checked.use;
      const free = parameters.filter((parameter) => !present.has(parameter));
      const nearest = closestName(
        property.name,
        free.map((parameter) => parameter.name),
      );
      const page = PAGES.has(foldName(property.name)) ? free.find((one) => one.page) : undefined;
      const target = page ?? free.find((parameter) => parameter.name === nearest);
      const pattern =
        page === undefined ? argumentMessages.unknownNearest : argumentMessages.unknownPage;
      const values = { name, key: property.name };
      yield {
        file: property.file,
        span: property.key,
        interface: name,
        // The documentation has dropped parameters that its older samples still use.
        severity: target === undefined ? 'hint' : checked.severity,
        message:
          target === undefined
            ? formatText(argumentMessages.unknown, values)
            : formatText(pattern, { ...values, nearest: target.name }),
        // Only where the call cannot work without the parameter is the name certainly a slip.
        fixes:
          target === undefined
            ? []
            : [keyFix(context.snapshot, property, target.name, target.required)],
      };
    }
  },
};
