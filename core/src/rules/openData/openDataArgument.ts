import type { Value } from '../../flow/value';
import { openDataMessages } from '../../messages/rules/openData';
import { openDataCalls } from '../../questions/openDataCalls';
import type { Place } from '../../text/span';
import { memberOf } from '../_shared/argument';
import type { Rule } from '../_shared/rule';

/** `cloud.getOpenData` without a list of cloudIDs. */
export const openDataArgument: Rule = {
  id: 'open-data-argument',
  *check(context) {
    for (const { name, argument } of context.ask(openDataCalls)) {
      const list = memberOf(argument, 'list')?.value;
      const { listType, listMissing } = openDataMessages;
      if (argument === undefined) yield { ...name, message: listMissing };
      else if (cannotHoldList(argument)) yield { ...placeOf(argument), message: listMissing };
      else if (list !== undefined && isNoList(list)) {
        yield { ...placeOf(list), message: listType };
      }
    }
  },
};

function placeOf({ file, span }: Value): Place {
  return { file, span };
}

function cannotHoldList(argument: Value): boolean {
  if (argument.kind === 'object') return !argument.open && memberOf(argument, 'list') === undefined;
  return argument.kind === 'string' || argument.kind === 'array';
}

function isNoList({ kind }: Value): boolean {
  return kind === 'string' || kind === 'template' || kind === 'object';
}
