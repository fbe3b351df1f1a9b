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

/** Whether a file looks for `wx` with `typeof`, or has one of its own somewhere. */
function mayBeOther(graph: FileGraph): boolean {
  return (
    graph.stores.some(({ name }) => name === 'wx') ||
    graph.nodes.some(
      (node) =>
        (node.kind === 'member' && node.name === 'wx') ||
        (node.kind === 'operation' &&
          node.operator === 'typeofx' &&
          node.operands.some((operand) => isWx(graph, operand))),
    )
  );
}
