import { Evaluator, knownOf } from './evaluate/evaluator';
import type { FunctionNode } from './fileGraph';
import type { FlowFiles } from './flowFiles';
import type { NodeId } from './nodeIds';
import { CallLinks } from './solve/callLinks';
import { Constraints } from './solve/constraints';
import { Heap } from './solve/heap';
import { leadsToSdk } from './solve/leadsToSdk';
import { mainFunctions } from './solve/mainFunctions';
import { ModuleLinks } from './solve/moduleLinks';
import { PointsTo } from './solve/pointsTo';
import { Program } from './solve/program';
import { hasDroppedFunctions, tokenLimit } from './solve/tokenLimit';
import { EVENT, tokenOf } from './solve/tokens';

/** How often newly found files may lead to further ones through computed specifiers. */
const MAX_ROUNDS = 4;

/** Steps that working out one computed specifier may take. */
const MODULE_STEPS = 3_000;

/** A program solved to its fixpoint. */
export interface SolvedProgram {
  readonly evaluator: Evaluator;
  /** Module nodes that may lead to files that are not known. */
  readonly openModules: readonly NodeId[];
  /** Whether a bound was hit. */
  readonly hitBound: boolean;
}

/**
 * Loads files and all that they reach, and solves them together.
 * @param leavesOut which files count as packages from elsewhere; they are not read
 * @param entry the file whose exported `main` receives the event; undefined for none
 */
export function solveProgram(
  files: FlowFiles,
  paths: readonly string[],
  entry: string | undefined,
  leavesOut: (path: string) => boolean = () => false,
): SolvedProgram {
  const program = new Program();
  const pointsTo = new PointsTo((token) => tokenLimit(program, token));
  const heap = new Heap(program, pointsTo);
  const calls = new CallLinks(program, pointsTo);
  const constraints = new Constraints(program, pointsTo, heap, calls);
  const modules = new ModuleLinks(program, files, constraints, leavesOut);
  const evaluator = new Evaluator({ program, pointsTo, heap, calls, modules });
  for (const path of paths) modules.load(path);
  const open = new Set<NodeId>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    pointsTo.run();
    openHandlers(program, heap, calls, pointsTo, entry);
    calls.openUncalled();
    do pointsTo.run();
    while (pointsTo.restore((token) => leadsToSdk(heap, pointsTo, token)));
    if (!linkComputedModules(evaluator, modules, open)) break;
  }
  return {
    evaluator,
    openModules: [...open],
    hitBound:
      pointsTo.hitBound ||
      heap.hitBound ||
      modules.tooManyFiles ||
      hasDroppedFunctions(program, pointsTo),
  };
}

/** Lets the event into the handler of the entry, and of files that export a `main` which nothing calls. */
function openHandlers(
  program: Program,
  heap: Heap,
  calls: CallLinks,
  pointsTo: PointsTo,
  entry: string | undefined,
): void {
  for (const { file, func } of mainFunctions({ program, heap, pointsTo })) {
    if (file !== entry && calls.callers.has(func)) continue;
    program.refs(func, (program.at(func) as FunctionNode).params).forEach((param, index) => {
      calls.open(param, index === 0 ? EVENT : tokenOf(func, 'outside'));
    });
  }
}

/** Works out computed specifiers; returns whether new files were linked. */
function linkComputedModules(
  evaluator: Evaluator,
  modules: ModuleLinks,
  open: Set<NodeId>,
): boolean {
  const { program } = evaluator.solved;
  const before = modules.linkCount;
  for (const node of [...modules.computed]) {
    const flow = program.at(node);
    if (flow.kind !== 'module') continue;
    open.delete(node);
    // Files of the function's folder are read anyway: only a specifier that leads nowhere stays open.
    const answer = evaluator.ask(program.ref(node, flow.specifier), MODULE_STEPS);
    const found = knownOf(answer).filter(({ value }) => {
      const specifier =
        value.kind === 'text' ? value.text : value.kind === 'template' ? value.parts : undefined;
      return specifier !== undefined && modules.linkComputed(node, specifier);
    });
    if (!answer.isComplete || found.length === 0) open.add(node);
  }
  return modules.linkCount > before;
}
