import { distinctBy } from '../collections/distinctBy';
import type { CloudFunction } from '../files/cloudFunction';
import { sourcesBeside } from '../syntax/sourceExtensions';
import { type Place, placeKey } from '../text/span';
import { knownOf } from './evaluate/evaluator';
import type { FlowFiles } from './flowFiles';
import type { CallsOfFunction } from './functionCall';
import type { FunctionFlow, Unresolved, Use } from './functionFlow';
import type { InterfaceNames } from './interfaceNames';
import { isStandaloneLibrary } from './modules/isStandaloneLibrary';
import { NONE } from './nodeIds';
import { holdsSdk } from './solve/leadsToSdk';
import { exportsOf } from './solve/mainFunctions';
import type { Token } from './solve/tokens';
import { SolvedFunction } from './solvedFunction';
import { type SolvedProgram, solveProgram } from './solveProgram';
import { declaredUses } from './uses/declaredUses';
import { handedOverBy } from './uses/handedOver';
import { unknownReceivers } from './uses/unknownReceivers';
import { type UseContext, usesOfCall } from './uses/usesOfCall';

/** What a function's own code does not say. */
export interface OutsideSigns {
  /** Whether its code may load files outside its folder. */
  readonly mayLeave: () => boolean;
  /** Whether its config.json declares interfaces: it then matters whether they are used. */
  readonly declaresAny: () => boolean;
  /** How the function is called by name. */
  readonly callsOfFunction: () => CallsOfFunction;
}

/** A function's flow with its solved program. */
export interface FunctionSolution {
  readonly flow: FunctionFlow;
  /** The program; undefined where the flow was known without one. */
  readonly solved: SolvedFunction | undefined;
  /** Solves it, again where that has happened before; undefined where that cannot be done. */
  readonly solve: (() => SolvedFunction) | undefined;
}

/**
 * Solves the union of a function's file graphs. Bounded work; hitting a bound makes the result incomplete.
 * Where the cloud loads what was built of the sources, that counts for what only it calls.
 * @param signs asked only where the code shows no sign of cloud calls, or takes a name from the event
 */
export function solveFunction(
  fn: CloudFunction,
  files: FlowFiles,
  names: InterfaceNames,
  signs: OutsideSigns,
): FunctionSolution {
  const solution = solveSources(fn, files, names, signs);
  const { built } = fn;
  if (built === undefined) return solution;
  const output = { ...fn, entry: built, sources: [built] };
  const flow = withBuilt(solution.flow, built, solveSources(output, files, names, signs).flow);
  return { ...solution, flow };
}

/** Adds what a stale build calls and the sources no longer do; nothing else is asked of these calls. */
function withBuilt(flow: FunctionFlow, file: string, built: FunctionFlow): FunctionFlow {
  const known = new Set(flow.uses.map((use) => use.interface));
  const stale = built.uses
    .filter((use) => use.file === file && !known.has(use.interface))
    .map((use) => ({ ...use, call: use.call && { ...use.call, node: NONE } }));
  if (stale.length === 0) return flow;
  return {
    ...flow,
    uses: [...flow.uses, ...stale].sort(byPlace),
    files: [...flow.files, file].sort(),
  };
}

function solveSources(
  fn: CloudFunction,
  files: FlowFiles,
  names: InterfaceNames,
  signs: OutsideSigns,
): FunctionSolution {
  const withoutLibraries = (): SolvedProgram =>
    solveProgram(files, fn.sources, fn.entry, (path) => isLeftOut(fn, files, path));
  const solution = (
    flow: FunctionFlow,
    program: SolvedProgram | undefined,
    again: () => SolvedProgram,
  ): FunctionSolution => ({
    flow,
    solved: program && new SolvedFunction(fn, flow, program.evaluator.solved),
    solve: () => new SolvedFunction(fn, flow, again().evaluator.solved),
  });
  if (!saysOpenapi(fn, files) && !signs.mayLeave() && !signs.declaresAny()) {
    const flow = { uses: [], unresolved: [], files: fn.sources, importsSdk: false };
    return solution(flow, undefined, withoutLibraries);
  }
  const program = withoutLibraries();
  const flow = flowOf(fn, signs, names, program);
  // What is known without its libraries is known; only what is not may come from them.
  const { leftOut } = program.evaluator.solved.modules;
  if (leftOut.size === 0 || isCertain(flow)) return solution(flow, program, withoutLibraries);
  const whole = (): SolvedProgram => solveProgram(files, fn.sources, fn.entry);
  const all = whole();
  return solution(flowOf(fn, signs, names, all), all, whole);
}

function isLeftOut(fn: CloudFunction, files: FlowFiles, path: string): boolean {
  return path !== fn.entry && isStandaloneLibrary(path, files.read(path) ?? '');
}

/** Whether everything is known, and nothing is handed on or comes from a caller outside. */
function isCertain({ uses, unresolved }: FunctionFlow): boolean {
  const fromSdk = ({ chain }: Use): boolean => chain.some(({ kind }) => kind === 'import');
  return unresolved.length === 0 && uses.every((use) => use.call !== undefined && fromSdk(use));
}

function flowOf(
  fn: CloudFunction,
  signs: OutsideSigns,
  names: InterfaceNames,
  solved: SolvedProgram,
): FunctionFlow {
  const context = contextOf(fn, signs.callsOfFunction, names, solved);
  const { program, modules } = solved.evaluator.solved;
  const uses: Use[] = [];
  const unresolved: Unresolved[] = [];
  program.ofKind('call', (node, id) => {
    for (const found of [usesOfCall(context, id, node), handedOverBy(context, id, node)]) {
      for (const one of found.uses) uses.push(one);
      for (const one of found.unresolved) unresolved.push(one);
    }
  });
  const declared = declaredUses(program);
  for (const one of declared.uses) uses.push(one);
  for (const one of limitsOf(fn, solved)) unresolved.push(one);
  for (const one of unknownReceivers(solved.evaluator.solved, names, signs.declaresAny)) {
    unresolved.push(one);
  }
  const isSaid = saidBeside(fn, uses);
  return {
    uses: distinctBy(uses, (use) => `${use.interface} ${placeKey(use)}`)
      .filter((use) => !isSaid(use))
      .sort(byPlace),
    unresolved: distinctBy(unresolved, (each) => `${each.reason} ${placeKey(each)}`)
      .filter((each) => !declared.completes(each))
      .sort(byPlace),
    files: [...[...program.files].map(({ graph }) => graph.path), ...modules.leftOut].sort(),
    importsSdk: modules.importsSdk,
  };
}

/**
 * Whether a call stands in JavaScript beside a TypeScript source of the same name that makes it too:
 * what no compiler has marked counts by itself, but the same is not said twice.
 */
function saidBeside(fn: CloudFunction, uses: readonly Use[]): (use: Use) => boolean {
  const said = new Set(uses.map((use) => `${use.file} ${use.interface}`));
  return ({ file, interface: name }) => {
    return sourcesBeside(file).some(
      (source) => fn.sources.includes(source) && said.has(`${source} ${name}`),
    );
  };
}

/** Cheap look before anything is parsed: code that never says `openapi` has no call of its own. */
function saysOpenapi(fn: CloudFunction, files: FlowFiles): boolean {
  return fn.sources.some((path) => /openapi|cloudcall-uses|\\u|\\x/.test(files.read(path) ?? ''));
}

function contextOf(
  fn: CloudFunction,
  callsOfFunction: () => CallsOfFunction,
  names: InterfaceNames,
  solved: SolvedProgram,
): UseContext {
  const { heap, pointsTo, modules } = solved.evaluator.solved;
  let calls: CallsOfFunction | undefined;
  return {
    fn,
    evaluator: solved.evaluator,
    names,
    // What serves other mini programs is called by code that is not there.
    callsOfFunction: () => {
      calls ??= callsOfFunction();
      return servesOthers(solved) ? { ...calls, complete: false } : calls;
    },
    holdsSdk: remember((object) => holdsSdk(heap, pointsTo, object)),
    trustsCallers: modules.importsSdk || exportsMain(fn, solved),
  };
}

/** The same question asked again is answered from memory: large objects go into many calls. */
function remember(ask: (object: Token) => boolean): (object: Token) => boolean {
  const answers = new Map<Token, boolean>();
  return (object) => {
    const known = answers.get(object);
    if (known !== undefined) return known;
    const answer = ask(object);
    answers.set(object, answer);
    return answer;
  };
}

/** Whether the entry exports a handler: what tells a function from a library that lies among functions. */
function exportsMain(fn: CloudFunction, solved: SolvedProgram): boolean {
  const parts = solved.evaluator.solved;
  const entry = [...parts.program.files].find(({ graph }) => graph.path === fn.entry);
  if (entry === undefined) return false;
  return exportsOf(parts, entry).some((object) => parts.heap.fieldsOf(object).has('main'));
}

/** Whether code reads from which other mini program, or from which of its users, a call comes. */
function servesOthers({ evaluator }: SolvedProgram): boolean {
  const { program } = evaluator.solved;
  let found = false;
  program.ofKind('member', (node, id) => {
    if (found || !/^FROM_(?:APPID|OPENID|UNIONID)$/.test(node.name)) return;
    found = knownOf(evaluator.ask(program.ref(id, node.object))).some(
      ({ value }) => value.kind === 'unknown' && value.reply?.of === 'getWXContext',
    );
  });
  return found;
}

/** What was not read or not followed to the end. */
function limitsOf(fn: CloudFunction, solved: SolvedProgram): Unresolved[] {
  const { program, modules } = solved.evaluator.solved;
  const found: Unresolved[] = [];
  for (const { graph } of program.files) {
    const place = { file: graph.path, span: graph.syntaxError ?? { start: 0, end: 0 } };
    if (graph.tooComplex) found.push({ ...place, reason: 'too-complex', atCall: false });
    if (graph.syntaxError !== undefined) {
      found.push({ ...place, reason: 'unparsable-file', atCall: false });
    }
  }
  for (const node of solved.openModules) {
    found.push({ ...program.placeOf(node), reason: 'computed-require', atCall: false });
  }
  for (const node of modules.beyond) {
    found.push({ ...program.placeOf(node), reason: 'outside-workspace', atCall: false });
  }
  if (solved.hitBound) {
    const file = fn.entry ?? fn.sources[0] ?? fn.directory;
    found.push({ file, span: { start: 0, end: 0 }, reason: 'too-complex', atCall: false });
  }
  return found;
}

function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
