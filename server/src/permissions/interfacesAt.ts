import { type Snapshot, type Span, touches, type Use } from '#core';

/**
 * Names of the interfaces that are used at an offset of a source file: those whose name is there,
 * else those of the innermost call around it; empty when there is none.
 */
export function interfacesAt(snapshot: Snapshot, file: string, offset: number): readonly string[] {
  const uses = snapshot
    .functionsReaching(file)
    .flatMap((fn) => snapshot.state(fn).flow.uses)
    .filter((use) => use.file === file);
  const named = innermost(uses, offset, (use) => use.span);
  const found = named.length > 0 ? named : innermost(uses, offset, callSpan);
  return [...new Set(found.map((use) => use.interface))];
}

function callSpan({ file, span, call }: Use): Span {
  return call?.file === file ? call.span : span;
}

function innermost(
  uses: readonly Use[],
  offset: number,
  spanOf: (use: Use) => Span,
): readonly Use[] {
  const around = uses.filter((use) => touches(spanOf(use), offset));
  const length = (use: Use): number => spanOf(use).end - spanOf(use).start;
  const shortest = Math.min(...around.map(length));
  return around.filter((use) => length(use) === shortest);
}
