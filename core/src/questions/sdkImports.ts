import type { FunctionQuestion } from '../flow/functionQuestion';
import type { Place } from '../text/span';

/** The module specifiers that say wx-server-sdk, with their quotes. */
export const sdkImports: FunctionQuestion<readonly Place[]> = {
  signs: /wx-server-sdk/,
  none: [],
  answer: ({ solved: { program } }) =>
    [...program.files].flatMap(({ graph, id }) =>
      graph.nodes.flatMap((node) => {
        const specifier = node.kind === 'module' ? graph.nodes[node.specifier] : undefined;
        const isSdk = specifier?.kind === 'text' && specifier.value === 'wx-server-sdk';
        return isSdk && node.kind === 'module' ? [program.placeOf(id(node.specifier))] : [];
      }),
    ),
};
