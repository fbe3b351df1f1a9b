import type { FileGraph } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import { WX } from '../flow/solve/tokens';
import type { Place } from '../text/span';

/** `wx.cloud` of the mini program, under whatever name, in files of the function where `wx` can be nothing else. */
export const wxCloud: FunctionQuestion<readonly Place[]> = {
  signs: /\bwx\b(?!-)/,
  none: [],
  answer: ({ fn, solved: { program, pointsTo } }) =>
    [...program.files].flatMap(({ graph, id }) => {
      if (!fn.sources.includes(graph.path) || mayBeOther(graph)) return [];
      return graph.nodes.flatMap((node) => {
        if (node.kind !== 'member' || node.name !== 'cloud') return [];
        const tokens = [...pointsTo.of(id(node.object))];
        const isGlobal = tokens.length === 1 && tokens[0] === WX;
        return isGlobal ? [{ file: graph.path, span: node.span }] : [];
      });
    }),
};

function isWx({ nodes }: FileGraph, id: number): boolean {
  const node = nodes[id];
  return node?.kind === 'global' && node.name === 'wx';
}

/** Whether a file looks for `wx` with `typeof`, or takes or puts it among the globals by itself. */
function mayBeOther(graph: FileGraph): boolean {
  const isGlobal = (id: number): boolean => graph.nodes[id]?.kind === 'global';
  return (
    graph.stores.some(({ object, name }) => name === 'wx' && isGlobal(object)) ||
    graph.nodes.some(
      (node) =>
        (node.kind === 'member' && node.name === 'wx' && isGlobal(node.object)) ||
        (node.kind === 'operation' &&
          node.operator === 'typeofx' &&
          node.operands.some((operand) => isWx(graph, operand))),
    )
  );
}
