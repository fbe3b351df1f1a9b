import { pushTo } from '../../collections/pushTo';
import type { Place } from '../../text/span';
import { ERROR_NAMES } from '../errorNames';
import { Circumstances } from '../evaluate/circumstances';
import { type Answer, Evaluator, knownOf } from '../evaluate/evaluator';
import {
  type Env,
  type FlowValue,
  isUndefined,
  type Outcome,
  type Trail,
} from '../evaluate/flowValue';
import { isCallFunction } from '../evaluate/replies';
import type { CallNode } from '../fileGraph';
import type { FlowFiles } from '../flowFiles';
import {
  CallsByName,
  type CodeRead,
  callsMeant,
  type FunctionCall,
  type MadeCloudId,
  type PassedTexts,
} from '../functionCall';
import type { Step } from '../functionFlow';
import { isStandaloneLibrary } from '../modules/isStandaloneLibrary';
import type { NodeId } from '../nodeIds';
import { ANY } from '../solve/heap';
import { namesOtherAccount } from '../solve/namesOtherAccount';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';
import {
  CALL_FUNCTION,
  CLOUD_ID,
  isOutside,
  SDK_CLASS,
  SHARED_CLOUD,
  WX_API,
  WX_CLOUD,
} from '../solve/tokens';
import { type SolvedProgram, solveProgram } from '../solveProgram';
import { argumentValue } from '../uses/argumentValue';
import { stepsOf } from '../uses/chain';
import { methodNode } from '../uses/namePlace';
import type { Value } from '../value';
import type { CallingFiles } from './callingFiles';
import { waysInto } from './waysInto';

/** A call with what is needed to ask more of it. */
interface SolvedCall extends FunctionCall {
  readonly node: NodeId;
  /** Its data under the circumstances of this way; undefined when it passes none. */
  readonly passed: Outcome | undefined;
}

/** Everything that files of a project which belong together call by name: solved together, once. */
export class SolvedCalls {
  readonly calls: readonly FunctionCall[];
  /** Where CloudIDs are made. */
  readonly cloudIds: readonly MadeCloudId[];
  readonly #solved: SolvedProgram;
  readonly #calls: CallsByName<SolvedCall>;
  #complete: boolean;

  constructor(files: FlowFiles, { paths, complete }: Pick<CallingFiles, 'paths' | 'complete'>) {
    this.#solved = solveProgram(files, paths, undefined, (path) =>
      isStandaloneLibrary(path, files.read(path) ?? ''),
    );
    const { program, pointsTo } = this.#solved.evaluator.solved;
    this.#complete = complete && !this.#solved.hitBound;
    for (const { graph } of program.files) if (graph.tooComplex) this.#complete = false;
    const found: SolvedCall[] = [];
    const cloudIds: MadeCloudId[] = [];
    program.ofKind('call', (node, id) => {
      const method = methodNode(program, program.ref(id, node.callee));
      const callee = method < 0 ? undefined : pointsTo.of(method);
      if (callee?.has(CALL_FUNCTION)) found.push(...this.#callsAt(id, node, method));
      if (callee?.has(CLOUD_ID)) {
        const [first] = program.refs(id, node.args);
        const argument =
          first === undefined ? undefined : argumentValue(this.#ask(), first, Circumstances.empty);
        cloudIds.push({ ...program.placeOf(id), argument });
      }
      if (this.#isHandedOut(id, node, method)) this.#complete = false;
    });
    this.#calls = new CallsByName(found);
    const reads = this.#codeReads();
    this.calls = found.map(({ node, file, span, name, way, data, isElsewhere }) => {
      const codeReads = reads.get(node) ?? [];
      return { file, span, name, way, data, isElsewhere, codeReads };
    });
    this.cloudIds = cloudIds;
  }

  /** Whether these are certainly all: not where files are missing, or callers are handed to code that is not followed. */
  get complete(): boolean {
    return this.#complete;
  }

  /** How many nodes the program has. */
  get nodes(): number {
    return this.#solved.evaluator.solved.program.size;
  }

  /** What the calls of a function pass at some paths; one entry for each consistent set. */
  textsAt(
    name: string,
    isCaller: (file: string) => boolean,
    paths: readonly (readonly string[])[],
  ): readonly PassedTexts[] {
    return callsMeant(this.#calls.naming(name))
      .filter(({ file }) => isCaller(file))
      .flatMap((call) => this.#textsOf(call, paths));
  }

  /** Where what tells of an error in what cloud functions return is read, by the calls. */
  #codeReads(): ReadonlyMap<NodeId, readonly CodeRead[]> {
    const { program } = this.#solved.evaluator.solved;
    const reads = new Map<NodeId, CodeRead[]>();
    program.forEach((node, id) => {
      if (node.kind !== 'member') return;
      if (node.name !== 'errCode' && !ERROR_NAMES.has(node.name)) return;
      const found = knownOf(this.#ask().ask(id)).map(({ value }) =>
        value.kind === 'unknown' && value.reply?.path[0] === 'result' ? value.reply : undefined,
      );
      const [reply] = found;
      if (reply?.of !== 'callFunction' || found.some((one) => one?.call !== reply.call)) return;
      const { file } = program.placeOf(id);
      const { name, nameSpan: span } = node;
      pushTo(reads, reply.call, { file, span, name, isDirect: reply.path.length === 2 });
    });
    return reads;
  }

  /** A question is asked of an evaluator of its own, so that many calls do not use up each other's steps. */
  #ask(): Evaluator {
    return new Evaluator(this.#solved.evaluator.solved);
  }

  #callsAt(id: NodeId, node: CallNode, method: NodeId): SolvedCall[] {
    const e = this.#ask();
    const { program } = e.solved;
    const meant = this.#known(e.ask(method)).filter(
      ({ value }) => value.kind === 'unknown' && isCallFunction(value),
    );
    const isApplied = method !== program.ref(id, node.callee);
    const options = program.refs(id, node.args)[isApplied ? 1 : 0];
    if (options === undefined) return [];
    const envs = meant.length > 0 ? meant.map(({ env }) => env) : [Circumstances.empty];
    const isElsewhere = this.#isElsewhere(method);
    return envs.flatMap((env) => this.#callsWith(e, id, options, env, isElsewhere));
  }

  /** Whether a method is one of an environment that another mini program shares, and of no other. */
  #isElsewhere(method: NodeId): boolean {
    const { program, pointsTo } = this.#solved.evaluator.solved;
    const flow = program.at(method);
    if (flow.kind !== 'member') return false;
    const holder = program.ref(method, flow.object);
    const holders = pointsTo.of(holder);
    if (holders.has(SHARED_CLOUD)) return !holders.has(WX_CLOUD);
    // The sdk's own instances are all the same to the solver.
    const source = soleSource(program, holder);
    const made = program.at(source);
    return (
      made.kind === 'call' &&
      made.construct &&
      pointsTo.of(program.ref(source, made.callee)).has(SDK_CLASS) &&
      namesOtherAccount(program, program.refs(source, made.args)[0])
    );
  }

  /** The outcomes that are known; where they may not be all, neither are the calls. */
  #known(answer: Answer): readonly Outcome[] {
    if (!answer.isComplete) this.#complete = false;
    return knownOf(answer);
  }

  /** The calls with some options, one for every way to get there. */
  #callsWith(
    e: Evaluator,
    id: NodeId,
    options: NodeId,
    env: Env,
    isElsewhere: boolean,
  ): SolvedCall[] {
    const { program } = e.solved;
    const place = program.placeOf(id);
    const data = memberNode(e, options, 'data');
    const given = env === Circumstances.empty ? e.ask(options) : e.askWithin(env, options);
    return this.#known(given).flatMap((outcome): SolvedCall[] => {
      const names = [...this.#known(e.askBelow(outcome, ['name'], id))];
      if (names.length === 0) names.push({ ...outcome, value: { kind: 'unknown', caller: false } });
      return names.flatMap((name): SolvedCall[] => {
        const way = wayInto(program, [name.trail], id);
        const common = {
          ...place,
          node: id,
          name: nameValue(name.value, place),
          way,
          isElsewhere,
          codeReads: [],
        };
        const passed = this.#known(e.askBelow({ ...outcome, env: name.env }, ['data'], id));
        const some = passed.filter(({ value }) => !isUndefined(value));
        if (some.length === 0) return [{ ...common, data: undefined, passed: undefined }];
        return some.flatMap((each) =>
          waysInto(e, data, each.env).map((within) => ({
            ...common,
            data: argumentValue(e, data, within),
            passed: { ...each, env: within },
          })),
        );
      });
    });
  }

  #textsOf(call: SolvedCall, paths: readonly (readonly string[])[]): PassedTexts[] {
    const { passed } = call;
    if (passed === undefined) return [];
    const e = this.#ask();
    const { program } = e.solved;
    let rows: Row[] = [{ texts: [], trails: [], env: passed.env }];
    const lists = new Set(paths.flatMap(listsIn));
    for (const path of paths) {
      rows = rows.flatMap(({ texts, trails, env }) => {
        const answer = e.askBelow({ ...passed, env }, path, call.node);
        const found = knownOf(answer);
        // Items of several lists are not told apart by where they are read.
        const isTold = lists.size <= 1 || !path.includes(ANY);
        const rest =
          answer.isComplete && isTold && found.length > 0
            ? []
            : [{ texts: [...texts, undefined], trails, env }];
        // Data without the key names nothing.
        const given = found.filter(({ value }) => !isUndefined(value));
        const named = given.map(({ value, env: within, trail }) => ({
          texts: [...texts, value.kind === 'text' ? value.text : undefined],
          trails: [...trails, trail],
          env: within,
        }));
        return [...named, ...rest];
      });
    }
    return rows.map(({ texts, trails }) => ({ texts, way: wayInto(program, trails, call.node) }));
  }

  /** Whether a call gives `callFunction` or `wx.cloud` itself to code that may call it with anything. */
  #isHandedOut(id: NodeId, node: CallNode, method: NodeId): boolean {
    const { program, pointsTo } = this.#solved.evaluator.solved;
    const given = program.refs(id, node.args).some((argument) => {
      const tokens = pointsTo.of(argument);
      return tokens.has(CALL_FUNCTION) || tokens.has(WX_CLOUD);
    });
    if (!given || method < 0) return false;
    const tokens = [...pointsTo.of(method)];
    if (!tokens.some((token) => isOutside(token) && token !== WX_API)) return false;
    const callees = this.#known(this.#ask().ask(program.ref(id, node.callee)));
    return callees.some(({ value }) => value.kind === 'unknown' && !WRAPS.test(value.module ?? ''));
  }
}

/** The lists whose items a path goes through, as paths. */
function listsIn(path: readonly string[]): string[] {
  return path.flatMap((name, index) => (name === ANY ? [path.slice(0, index).join('.')] : []));
}

/** Modules and functions that make something of `callFunction`, or of `wx.cloud`, which calls what it is told to. */
const WRAPS =
  /(?:^|[./-])(?:promisify|promisifyAll|pify|thenify|denodeify)\b|^@cloudbase\/wx-cloud-client-sdk/i;

/** What a call passes at some paths, in one consistent set, while it is being found out. */
interface Row {
  readonly texts: readonly (string | undefined)[];
  readonly trails: readonly (Trail | undefined)[];
  readonly env: Env;
}

/** The ways of some values to a call, and the call. */
function wayInto(program: Program, trails: readonly (Trail | undefined)[], call: NodeId): Step[] {
  const step: Step = { kind: 'callFunction', ...program.placeOf(call) };
  const before = trails.flatMap((trail) => stepsOf(program, trail));
  const isHere = ({ file, span }: Step): boolean =>
    file === step.file && span.start === step.span.start;
  return [...before.filter((one) => !isHere(one)), step];
}

/** A member of an expression, made up to be asked for. */
function memberNode(e: Evaluator, object: NodeId, name: string): NodeId {
  const nameSpan = { start: 0, end: 0 };
  return e.solved.program.addNode({ kind: 'member', object, name, nameSpan }, object);
}

function nameValue(value: FlowValue, place: Place): Value {
  if (value.kind === 'text') return { ...place, kind: 'string', value: value.text };
  if (value.kind === 'template') return { ...place, kind: 'template', parts: value.parts };
  if (value.kind === 'constant') return { ...place, kind: 'undefined' };
  return { ...place, kind: 'unknown' };
}
