import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { readsOf } from './bindings';
import { bare, dressed, walk } from './syntax';

/**
 * Where the functions of a file read a parameter that every one of their calls fills with one of
 * `values`. Functions whose name is declared twice, or used otherwise than to call them, are left out.
 */
export function parameterReads(
  source: TS.SourceFile,
  values: ReadonlySet<TS.Node>,
): readonly TS.Node[] {
  const names = new Set<string>();
  for (const value of values) {
    const { parent } = dressed(value);
    if (ts.isCallExpression(parent) && ts.isIdentifier(parent.expression)) {
      names.add(parent.expression.text);
    }
  }
  return [...names].flatMap((name) => {
    const { functions, calls, isPlain } = usesOfFunction(source, name);
    const [fn, second] = functions;
    if (fn === undefined || second !== undefined || !isPlain) return [];
    return fn.parameters.flatMap((parameter, index) => {
      const isFilled = calls.every(({ arguments: given }) => {
        const argument = given[index];
        return argument !== undefined && values.has(bare(argument));
      });
      return isFilled && ts.isIdentifier(parameter.name) ? (readsOf(parameter.name) ?? []) : [];
    });
  });
}

/** How a file uses the name of one of its functions. */
export interface FunctionUses {
  readonly functions: readonly TS.SignatureDeclaration[];
  readonly calls: readonly TS.CallExpression[];
  /** Whether the name is only declared and called, so that there are no further callers. */
  readonly isPlain: boolean;
}

/** Every place where a file names a function, by the name alone. */
export function usesOfFunction(source: TS.SourceFile, name: string): FunctionUses {
  const functions: TS.SignatureDeclaration[] = [];
  const calls: TS.CallExpression[] = [];
  let isPlain = true;
  walk(source, (node) => {
    if (!ts.isIdentifier(node) || node.text !== name) return;
    const { parent } = node;
    const made = functionNamed(node);
    if (made !== undefined) functions.push(made);
    else if (ts.isCallExpression(parent) && parent.expression === node) calls.push(parent);
    else isPlain = false;
  });
  return { functions, calls, isPlain };
}

/** The name that a function is declared with, also as a variable; undefined where it has none. */
export function nameOfFunction(fn: TS.SignatureDeclaration): string | undefined {
  if (ts.isFunctionDeclaration(fn)) return fn.name?.text;
  const { parent } = dressed(fn);
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
    ? parent.name.text
    : undefined;
}

/** The function that a name is declared for. */
function functionNamed(name: TS.Identifier): TS.SignatureDeclaration | undefined {
  const { parent } = name;
  if (ts.isFunctionDeclaration(parent) && parent.name === name) return parent;
  if (!ts.isVariableDeclaration(parent) || parent.name !== name) return undefined;
  const value = parent.initializer === undefined ? undefined : bare(parent.initializer);
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    ? value
    : undefined;
}
