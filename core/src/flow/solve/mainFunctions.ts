import type { NodeId } from '../nodeIds';
import type { Heap } from './heap';
import type { PointsTo } from './pointsTo';
import type { LoadedFile, Program } from './program';
import { originOf, type Token } from './tokens';

/** A function that a file exports as `main`. */
export interface MainFunction {
  readonly file: string;
  readonly func: NodeId;
}

/** The parts of a solved program that are asked. */
interface Parts {
  readonly program: Program;
  readonly heap: Heap;
  readonly pointsTo: PointsTo;
}

/** What a file exports: the objects that are its `module.exports`. */
export function exportsOf({ heap, pointsTo }: Parts, { graph, id }: LoadedFile): readonly Token[] {
  const exported = heap.exportsOf(id(graph.moduleObject));
  return exported === undefined ? [] : [...pointsTo.of(exported)];
}

/** Every function that may be exported as `main`, as far as is known by now. */
export function* mainFunctions(solved: Parts): Iterable<MainFunction> {
  const { program, heap, pointsTo } = solved;
  for (const file of program.files) {
    for (const object of exportsOf(solved, file)) {
      const main = heap.fieldsOf(object).get('main');
      for (const token of main === undefined ? [] : pointsTo.of(main)) {
        const origin = originOf(token);
        if (origin?.facet !== 'self' || program.at(origin.node).kind !== 'function') continue;
        yield { file: file.graph.path, func: origin.node };
      }
    }
  }
}
