import type { FunctionQuestion } from '../flow/functionQuestion';
import { sdkSpecifiers } from '../flow/sdkSpecifiers';
import type { Place } from '../text/span';

/** The module specifiers that say wx-server-sdk, with their quotes. */
export const sdkImports: FunctionQuestion<readonly Place[]> = {
  signs: /wx-server-sdk/,
  none: [],
  answer: ({ solved: { program } }) =>
    [...program.files].flatMap(({ graph }) =>
      sdkSpecifiers(graph).map((span) => ({ file: graph.path, span })),
    ),
};
