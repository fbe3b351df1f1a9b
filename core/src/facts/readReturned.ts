import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { membersOf, readsOf } from './bindings';
import { exportedMain } from './exportedMain';
import { isLogged } from './isLogged';
import { nameOfFunction, usesOfFunction } from './parameterReads';
import type { ReturnedResult, SourceFacts } from './sourceFacts';
import { dressed, enclosingFunction, lastName, objectOf, spanOf, walk } from './syntax';

/** Finds the results that the exported `main` hands to its caller just as a call gives them. */
export function readReturned(source: TS.SourceFile): Pick<SourceFacts, 'returned'> {
  const returned: ReturnedResult[] = [];
  const known: Known = new Map();
  walk(source, (node) => {
    if (!ts.isCallExpression(node)) return;
    for (const value of untouched(node, known))
      returned.push({ call: spanOf(node), span: spanOf(value) });
  });
  return { returned };
}

/** Where a call's result, or its `buffer`, is returned; none where anything else is done with it. */
function untouched(call: TS.CallExpression, known: Known): readonly TS.Node[] {
  if (isReturned(call, known)) return [call];
  const awaited = dressed(call).parent;
  if (!ts.isAwaitExpression(awaited)) return [];
  const { parent } = dressed(awaited);
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== dressed(awaited)) return [];
  const values = valuesOf(parent.name);
  const found = values?.filter((value) => isReturned(value, known)) ?? [];
  const isPlain = values?.every((value) => found.includes(value) || isLogged(value)) ?? false;
  return isPlain ? found : [];
}

/** The reads of a result or of its `buffer`; undefined where they are not plain to see. */
function valuesOf(name: TS.BindingName): readonly TS.Node[] | undefined {
  if (ts.isIdentifier(name)) {
    return readsOf(name)?.map((read) => {
      const { parent } = dressed(read);
      return objectOf(parent) === read && lastName(parent)?.text === 'buffer' ? parent : read;
    });
  }
  if (!ts.isObjectBindingPattern(name)) return undefined;
  const buffer = membersOf(name).find(({ property }) => property === 'buffer');
  return buffer === undefined ? undefined : readsOf(buffer.name);
}

/** Whether a value is what `main` returns, or a member of the object literal that it returns. */
function isReturned(value: TS.Node, known: Known): boolean {
  const node = dressed(value);
  const { parent } = node;
  if (ts.isAwaitExpression(parent)) return isReturned(parent, known);
  if (ts.isShorthandPropertyAssignment(parent)) return isReturned(parent.parent, known);
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
    return isReturned(parent.parent, known);
  }
  const isBody = ts.isArrowFunction(parent) && parent.body === node;
  if (!ts.isReturnStatement(parent) && !isBody) return false;
  const fn = isBody ? parent : enclosingFunction(parent);
  return fn !== undefined && isHandler(fn, known);
}

/** What is known of functions that are not `main` themselves. */
type Known = Map<TS.SignatureDeclaration, boolean>;

/** Each takes a walk through the file, so in bundles most functions are not looked at. */
const MOST_FUNCTIONS = 40;

/** Whether a function is `main`, or one whose every call is what `main` returns. */
function isHandler(fn: TS.SignatureDeclaration, known: Known): boolean {
  if (exportedMain(fn) !== undefined) return true;
  const before = known.get(fn);
  if (before !== undefined) return before;
  known.set(fn, false);
  const name = nameOfFunction(fn);
  if (name === undefined || known.size > MOST_FUNCTIONS) return false;
  const { functions, calls, isPlain } = usesOfFunction(fn.getSourceFile(), name);
  const isHandled =
    isPlain &&
    functions.length === 1 &&
    calls.length > 0 &&
    calls.every((call) => isReturned(call, known));
  known.set(fn, isHandled);
  return isHandled;
}
