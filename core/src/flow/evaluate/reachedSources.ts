import { keptForEach } from '../../collections/keptFor';
import type { Branch, CallNode, Condition, JoinNode } from '../fileGraph';
import type { LocalId, NodeId } from '../nodeIds';
import type { LoadedFile, Program } from '../solve/program';
import { type Env, type Outcome, plainOf } from './flowValue';

/** A source of a join that counts, with the circumstances in which it does. */
interface Reached {
  readonly index: number;
  readonly env: Env;
}

/** What decides about a branch under some circumstances; undefined where that is not known. */
interface Verdict {
  readonly env: Env;
  readonly holds: boolean | undefined;
}

/** Conditions with more values than this decide nothing. */
const MAX_VERDICTS = 16;

/** What is nested deeper than this is not decided about. */
const MAX_BRANCHES = 16;

/** What is looked at of a condition to find what it depends on. */
const MAX_LOOKED_AT = 24;

/** What conditions are judged with. */
interface Judge {
  readonly program: Program;
  readonly file: LoadedFile | undefined;
  /** What a condition may be; undefined where it is too much work to tell. */
  readonly outcomesOf: (test: NodeId, env: Env) => readonly Outcome[] | undefined;
}

/**
 * The sources of a choice, or of what a function returns, that count: those whose conditions are false for
 * what the function is called with do not, nor do those behind one whose conditions are true.
 * @param outcomesOf what a condition may be; undefined where that is too much work
 */
export function reachedSources(
  program: Program,
  node: NodeId,
  { sources, branches }: JoinNode,
  env: Env,
  outcomesOf: Judge['outcomesOf'],
): Reached[] {
  const judge = { program, file: program.fileOf(node), outcomesOf };
  const reached: Reached[] = [];
  let pending = [env];
  for (const index of sources.keys()) {
    const branch = branches?.[index] ?? -1;
    const next: Env[] = [];
    for (const verdict of pending.flatMap((within) => verdictsOf(judge, branch, within))) {
      if (verdict.holds !== false) reached.push({ index, env: verdict.env });
      if (verdict.holds !== true || branch < 0) next.push(verdict.env);
    }
    pending = next;
  }
  return reached;
}

/** Whether a branch is taken, with all that are around it. */
function verdictsOf(judge: Judge, branch: number, within: Env): Verdict[] {
  const around: Branch[] = [];
  for (let at = branch; at >= 0; at = around[0]!.parent) {
    const next = judge.file?.graph.branches[at];
    if (next === undefined || around.length >= MAX_BRANCHES) {
      return [{ env: within, holds: undefined }];
    }
    around.unshift(next);
  }
  let verdicts: Verdict[] = [{ env: within, holds: true }];
  for (const condition of around) {
    verdicts = verdicts.flatMap((outer): Verdict[] => {
      if (outer.holds === false) return [outer];
      return decide(judge, condition, outer.env).map(({ env, holds }) => ({
        env,
        holds: holds === false ? false : holds && outer.holds,
      }));
    });
  }
  return verdicts;
}

/** Whether one condition holds. */
function decide({ program, file, outcomesOf }: Judge, condition: Condition, at: Env): Verdict[] {
  const [local, ...others] = condition.tests;
  const open = [{ env: at, holds: undefined }];
  const test = local === undefined ? undefined : file!.id(local);
  if (test === undefined || others.length > 0 || !dependsOnCaller(program, test)) return open;
  const outcomes = outcomesOf(test, at) ?? [];
  if (outcomes.length > MAX_VERDICTS) return open;
  const verdicts = outcomes.map(({ value, env }): Verdict => {
    const plain = plainOf(value);
    return { env, holds: plain && Boolean(plain.plain) === condition.holds };
  });
  return verdicts.some(({ holds }) => holds !== undefined) ? verdicts : open;
}

/** Whether a condition is about what a function is called with, and nothing in it calls for more work. */
const dependsOnCaller = keptForEach(findParameter);

function findParameter(program: Program, test: NodeId): boolean {
  const seen = new Set([test]);
  for (const id of seen) {
    const flow = program.at(id);
    if (flow.kind === 'param') return true;
    if (seen.size > MAX_LOOKED_AT) return false;
    const parts =
      flow.kind === 'join'
        ? flow.sources
        : flow.kind === 'operation'
          ? flow.operands
          : flow.kind === 'member'
            ? [flow.object]
            : flow.kind === 'narrowed'
              ? [flow.inner]
              : flow.kind === 'call'
                ? partsOfCall(program, id, flow)
                : [];
    for (const part of program.refs(id, parts)) seen.add(part);
  }
  return false;
}

/** What a call of a method depends on; nothing of any other call. */
function partsOfCall(program: Program, id: NodeId, { callee, args }: CallNode): readonly LocalId[] {
  const member = callee < 0 ? undefined : program.at(program.ref(id, callee));
  return member?.kind === 'member' ? [member.object, ...args] : [];
}
