import type TS from 'typescript';
import type { CloudFunction } from '../files/cloudFunction';
import type { Use } from '../flow/functionFlow';
import type { FunctionState } from '../project/functionState';
import type { Snapshot } from '../project/snapshot';
import { references } from '../questions/references';
import { spanOf } from '../syntax/spanOf';
import { ts } from '../syntax/typescript';
import { narrowestAt, type Place, type Span, sameSpan } from '../text/span';
import { sdkNames, spelledPath } from './syntax/sdkNames';
import type { SourceView } from './syntax/sourceView';
import { spellsItsCalls } from './syntax/spellsItsCalls';

/** The states of all functions whose code reaches a file, the one in whose folder it lies first. */
export function statesReaching(snapshot: Snapshot, file: string): readonly FunctionState[] {
  return snapshot.functionsReaching(file).map((fn) => snapshot.state(fn));
}

/**
 * Those of them in which an expression may be openapi, or an interface, though it does not spell it. Told
 * by their texts: it is what most functions are asked at every key, while what they do is not known yet.
 */
export function functionsWithAliases(snapshot: Snapshot, file: string): readonly CloudFunction[] {
  return snapshot
    .functionsReaching(file)
    .filter(
      (fn) =>
        snapshot.outwardFiles(fn).size > 0 ||
        fn.sources.some((source) => snapshot.derived(source, spellsItsCalls) === false),
    );
}

/** Whether an interface may be named where a view looks: spelled, or behind another name. */
export function mayBeNamed(snapshot: Snapshot, { node, source, file }: SourceView): boolean {
  let chain = node;
  while (isLink(chain.parent, chain)) chain = chain.parent;
  const isName = ts.isExpression(chain) && !ts.isFunctionLike(chain);
  const isSpelled = isName && chain.getText(source).includes('openapi');
  return isSpelled || functionsWithAliases(snapshot, file).length > 0;
}

/** Whether a chain of names goes on; what is passed to a call is none of it. */
function isLink(node: TS.Node | undefined, inner: TS.Node): boolean {
  if (node === undefined) return false;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return true;
  return ts.isCallExpression(node) && node.expression === inner && isLink(node.parent, node);
}

/** An interface and a place that names it. */
export interface NamedPlace {
  readonly interface: string;
  readonly span: Span;
}

/**
 * The interfaces that are named at an offset: by the use itself, or by the string from which its
 * name comes. Each once, and only those of the narrowest place.
 */
export function namedAt(snapshot: Snapshot, file: string, offset: number): readonly NamedPlace[] {
  const found = new Map<string, NamedPlace>();
  for (const { flow } of statesReaching(snapshot, file)) {
    for (const use of flow.uses) {
      for (const place of namingPlaces(use)) {
        if (place.file !== file) continue;
        const named = { interface: use.interface, span: place.span };
        found.set(`${place.span.start} ${place.span.end} ${use.interface}`, named);
      }
    }
  }
  return narrowestAt([...found.values()], offset, ({ span }) => span);
}

/** Where callers write the name of what is called at a place, else their calls; empty where the function names it itself. */
export function callersOf(
  { flow }: FunctionState,
  named: NamedPlace,
  file: string,
): readonly Place[] {
  const meant = flow.uses.filter(
    (use) =>
      use.interface === named.interface && use.file === file && sameSpan(use.span, named.span),
  );
  return meant
    .flatMap(({ chain }) => {
      const written = chain.filter((one) => one.kind === 'name' && !flow.files.includes(one.file));
      return written.length > 0 ? written : chain.filter(({ kind }) => kind === 'callFunction');
    })
    .map(({ file: caller, span }) => ({ file: caller, span }));
}

function namingPlaces(use: Use): readonly Place[] {
  return [use, ...use.chain.filter(({ kind }) => kind === 'name' || kind === 'comment')];
}

/**
 * The dotted paths below `openapi` that an expression may hold ('' for the object itself): what it
 * spells from an sdk that its file loads, else what the engine knows. The spelling comes first
 * because it needs no function to be solved, so that it answers at once while somebody types.
 */
export function openapiPaths(
  snapshot: Snapshot,
  view: SourceView,
  expression: TS.Expression,
): readonly string[] {
  const spelled = spelledPath(expression, sdkNames(view.text));
  if (spelled !== undefined) return [spelled];
  const span = spanOf(view, expression);
  const paths = new Set<string>();
  for (const fn of functionsWithAliases(snapshot, view.file)) {
    for (const reference of snapshot.ask(fn, references)) {
      if (reference.file === view.file && sameSpan(reference.span, span)) paths.add(reference.path);
    }
  }
  return [...paths];
}

/** A dotted path and one more segment. */
export function joinSegments(path: string, segment: string): string {
  return path === '' ? segment : `${path}.${segment}`;
}
