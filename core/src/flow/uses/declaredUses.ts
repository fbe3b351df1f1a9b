import type { Span } from '../../text/span';
import type { Unresolved, Use } from '../functionFlow';
import type { Program } from '../solve/program';

/** What the `cloudcall-uses` comments of a program say: the uses they name, and the calls that they complete. */
export interface DeclaredUses {
  readonly uses: readonly Use[];
  /** Whether a comment speaks for a place. */
  completes(unresolved: Unresolved): boolean;
}

/** Reads the `cloudcall-uses` comments of all files of a program. */
export function declaredUses(program: Program): DeclaredUses {
  const uses: Use[] = [];
  const scopes: { file: string; span: Span }[] = [];
  for (const { graph } of program.files) {
    for (const { names, scope } of graph.usesComments) {
      scopes.push({ file: graph.path, span: scope });
      for (const { name, span } of names) {
        const place = { file: graph.path, span };
        const chain = [{ kind: 'comment', ...place } as const];
        uses.push({ interface: name, ...place, chain, call: undefined });
      }
    }
  }
  return {
    uses,
    completes: ({ file, span }) =>
      scopes.some(
        (scope) =>
          scope.file === file && scope.span.start <= span.start && span.start <= scope.span.end,
      ),
  };
}
