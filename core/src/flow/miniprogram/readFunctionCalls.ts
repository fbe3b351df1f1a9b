import type { CloudFunction } from '../../files/cloudFunction';
import { isInside } from '../../text/path';
import { allOf, type Evaluator, knownOf } from '../evaluate/evaluator';
import { type Env, isUndefined, type Outcome } from '../evaluate/flowValue';
import type { FlowFiles } from '../flowFiles';
import type { NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { solveProgram } from '../solveProgram';
import { type FunctionCalls, NO_FUNCTION_CALLS } from './functionCalls';

/** Reads how the project's code calls a function by name: `callFunction({ name, data })`, through wrappers too. */
export function readFunctionCalls(fn: CloudFunction, files: FlowFiles): FunctionCalls {
  const callers = files.callers(fn.project ?? fn.root);
  const paths = callers.paths.filter((path) => !isInside(fn.directory, path));
  if (paths.length === 0) return NO_FUNCTION_CALLS;
  const { evaluator, exhausted } = solveProgram(files, paths, undefined);
  const { program } = evaluator.solved;
  const found: Data[] = [];
  let isComplete = callers.complete && !exhausted;
  program.forEach((node, id) => {
    if (node.kind !== 'call') return;
    if (!isCallFunction(program, program.ref(id, node.callee))) return;
    const [options] = program.refs(id, node.args);
    if (options === undefined) return;
    const read = dataOf(evaluator, options, id, fn.name);
    found.push(...read.data);
    isComplete &&= read.complete;
  });
  return {
    rowsAt: (wanted) => found.flatMap((data) => rowsOf(evaluator, data, wanted)),
    called: found.length > 0,
    complete: isComplete,
  };
}

/** Whether an expression is `….callFunction`, or a variable that holds it. */
function isCallFunction(program: Program, node: NodeId, depth = 0): boolean {
  if (node < 0 || depth > 3) return false;
  const flow = program.at(node);
  if (flow.kind === 'member') return flow.name === 'callFunction';
  return (
    flow.kind === 'join' &&
    program.refs(node, flow.sources).some((source) => isCallFunction(program, source, depth + 1))
  );
}

/** The `data` of one call; without an outcome the call passes none. */
interface Data {
  readonly call: NodeId;
  readonly outcome: Outcome | undefined;
}

/** The data that one `callFunction(options)` passes to the function, for every way to get there. */
function dataOf(
  e: Evaluator,
  options: NodeId,
  call: NodeId,
  name: string,
): { data: Data[]; complete: boolean } {
  const data: Data[] = [];
  const all = e.ask(options);
  let complete = all.isComplete;
  for (const outcome of knownOf(all)) {
    const names = e.askBelow(outcome, ['name'], call);
    if (!names.isComplete || names.outcomes.length === 0) complete = false;
    for (const target of knownOf(names)) {
      if (target.value.kind !== 'text') complete = false;
      else if (target.value.text === name) {
        const answer = e.askBelow({ ...outcome, env: target.env }, ['data'], call);
        const passed = knownOf(answer);
        complete &&= answer.isComplete;
        data.push(
          ...passed.map((each) => ({ call, outcome: isUndefined(each.value) ? undefined : each })),
        );
        if (passed.length === 0) data.push({ call, outcome: undefined });
      }
    }
  }
  return { data, complete };
}

/** One row for every consistent set of values that a call's data may have at some paths. */
function rowsOf(
  e: Evaluator,
  { call, outcome }: Data,
  paths: readonly (readonly string[])[],
): (string | undefined)[][] {
  if (outcome === undefined) return [];
  let rows: { texts: (string | undefined)[]; env: Env }[] = [{ texts: [], env: outcome.env }];
  for (const path of paths) {
    rows = rows.flatMap(({ texts, env }) => {
      const found = allOf(e.askBelow({ ...outcome, env }, path, call)) ?? [];
      if (found.length === 0) return [{ texts: [...texts, undefined], env }];
      // Data without the key names nothing.
      const given = found.filter(({ value }) => !isUndefined(value));
      return given.map(({ value, env: within }) => ({
        texts: [...texts, value.kind === 'text' ? value.text : undefined],
        env: within,
      }));
    });
  }
  return rows.map(({ texts }) => texts);
}
