import type { Fix } from '../../findings/finding';
import { textFix } from '../../findings/textFix';
import { callbackFix } from '../../fixes/callbackFix';
import type { OpenapiCall } from '../../flow/functionFlow';
import type { ValueProperty } from '../../flow/value';
import { resultMessages } from '../../messages/rules/results';
import { formatText, type Text } from '../../messages/text';
import { type FloatingCall, floatingCalls, type WhyFloating } from '../../questions/floatingCalls';
import { type PromiseRead, promiseReads } from '../../questions/promiseReads';
import { insertion, type Place, placeKey, type TextEdit } from '../../text/span';
import type { Rule, RuleContext } from '../_shared/rule';

const MESSAGES: Readonly<Record<WhyFloating, Text>> = {
  call: resultMessages.floating,
  caller: resultMessages.floatingCaller,
  forEach: resultMessages.forEachAsync,
  held: resultMessages.floatingList,
};

const CALLBACKS = new Set(['success', 'fail', 'complete']);

/**
 * A cloud call whose promise nobody handles, or is taken for the reply, or that waits for callbacks
 * which are never called.
 */
export const floatingCall: Rule = {
  id: 'floating-call',
  *check(context) {
    const said = new Set<string>();
    for (const { file, span, interface: name, call } of context.state.flow.uses) {
      if (call === undefined) continue;
      const floating = context.ask(floatingCalls).get(call.node);
      const [read] = context.ask(promiseReads).get(call.node) ?? [];
      const callbacks = callbacksOf(call);
      const [first] = callbacks;
      if (first !== undefined) {
        const message = formatText(resultMessages.callback, { name: first.name });
        const fixes = floating === undefined ? [] : convertFix(context, call, callbacks);
        yield { file: first.file, span: first.key, interface: name, message, fixes };
      } else if (read !== undefined) {
        const message = formatText(resultMessages.promiseRead, { name: read.name });
        const fixes = waitFix(read);
        yield { file: read.file, span: read.span, interface: name, message, fixes };
      } else if (floating?.isHandledElsewhere) {
        for (const place of floating.left) {
          // A function that makes several cloud calls is left once.
          const key = placeKey(place);
          if (said.has(key)) continue;
          said.add(key);
          const fixes = floating.awaits.length > 0 ? awaitFix([place]) : [];
          yield { ...place, interface: name, message: resultMessages.floatingHere, fixes };
        }
      } else if (floating !== undefined) {
        const message = MESSAGES[floating.why];
        const related = floating.left.map((place) => ({ place, message: resultMessages.leftHere }));
        const fixes = floating.why === 'held' ? allFix(floating) : awaitFix(floating.awaits);
        yield { file, span, interface: name, message, related, fixes };
      }
    }
  },
};

/** Members of the argument that are functions under the names of callbacks. */
function callbacksOf({ argument }: OpenapiCall): readonly ValueProperty[] {
  if (argument?.kind !== 'object') return [];
  return argument.properties.filter(
    ({ name, value }) => CALLBACKS.has(name) && value.kind === 'function',
  );
}

function awaitFix(awaits: readonly Place[]): Fix[] {
  const [first, ...others] = awaits;
  // Places in several files are for a person to look at.
  if (first === undefined || others.some(({ file }) => file !== first.file)) return [];
  const edits = awaits.map(({ span }) => insertion(span.start, 'await '));
  return [fix(resultMessages.addAwait, first.file, edits)];
}

/** Waits for all that is in the one list that is waited for. */
function allFix({ lists: [list, ...others] }: FloatingCall): Fix[] {
  if (list === undefined || others.length > 0) return [];
  const { start, end } = list.span;
  const edits = [insertion(start, 'Promise.all('), insertion(end, ')')];
  return [fix(resultMessages.waitForAll, list.file, edits)];
}

/** Waits where the promise is made; around a call whose member follows at once go parentheses. */
function waitFix({ call, file, isDirect }: PromiseRead): Fix[] {
  // What another file makes is for a person to look at.
  if (call === undefined || call.file !== file) return [];
  const { start, end } = call.span;
  const edits = isDirect
    ? [insertion(start, '(await '), insertion(end, ')')]
    : [insertion(start, 'await ')];
  return [fix(resultMessages.addAwait, call.file, edits)];
}

function convertFix(
  { snapshot }: RuleContext,
  call: OpenapiCall,
  callbacks: readonly ValueProperty[],
): Fix[] {
  if (callbacks.some(({ file, assigned }) => assigned || file !== call.file)) return [];
  const edits = callbackFix(snapshot.read(call.file) ?? '', call.span, callbacks);
  return edits === undefined ? [] : [fix(resultMessages.convertCallbacks, call.file, edits)];
}

/** Not safe: when a call is made and when the rest of the code goes on changes. */
function fix(title: Fix['title'], file: string, edits: readonly TextEdit[]): Fix {
  return textFix(title, file, edits, { safe: false });
}
