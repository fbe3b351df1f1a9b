import type TS from 'typescript';
import type { Catalog } from '../../catalog/catalog';
import type { CatalogChild, Interface } from '../../catalog/types';
import type { Snapshot } from '../../project/snapshot';
import { ts } from '../../syntax/typescript';
import { holdsInOrder } from '../holdsInOrder';
import { joinSegments, openapiPaths } from '../openapiFacts';
import { type MemberSpot, memberSpot } from '../syntax/memberSpot';
import { sdkNames, spelledPath } from '../syntax/sdkNames';
import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry, CompletionOptions } from '../types';
import { callSnippet } from './callSnippet';
import { chineseWords } from './chineseWords';
import { identityNames } from './identityValues';
import { interfaceEntry } from './interfaceEntry';
import { ownOrder, ownPaths, rank } from './nameOrder';
import { escapeSnippet } from './snippetBuilder';

/**
 * The categories and methods that may follow where a member of the openapi object, or of something
 * below it, is being named; undefined where no such thing is. Inside the quotes of `openapi['…']`
 * whole dotted names are offered too.
 */
export function completeSegments(
  snapshot: Snapshot,
  view: SourceView,
  options: CompletionOptions,
): readonly CompletionEntry[] | undefined {
  const spot = memberSpot(view);
  if (spot === undefined) return undefined;
  const paths = openapiPaths(snapshot, view, spot.object);
  if (paths.length === 0) return undefined;
  const withCall = options.snippets && options.callArguments && takesCall(spot);
  // Whatever else may stand before the dot may have members of its own, typed on purpose.
  const isSpelled = spelledPath(spot.object, sdkNames(view.text)) !== undefined;
  const commits = options.commitCharacters === true && isSpelled && isEndOfChain(spot);
  const identities = withCall ? identityNames(view) : [];
  const own = ownPaths(snapshot, view);
  const entries = new Map<string, CompletionEntry>();
  for (const path of paths) {
    for (const child of snapshot.catalog.children(path)) {
      if (spot.taken.includes(child.segment) || entries.has(child.segment)) continue;
      entries.set(child.segment, segmentEntry(child, spot, { withCall, commits, identities, own }));
    }
    if (path === '' && spot.form === 'dot') {
      for (const entry of methodsBelow(snapshot, spot, own)) entries.set(entry.label, entry);
    }
    if (spot.form !== 'text') continue;
    for (const name of snapshot.catalog.names) {
      const rest = below(path, name);
      const item = rest?.includes('.') ? snapshot.catalog.get(name) : undefined;
      if (rest !== undefined && item)
        entries.set(rest, dottedEntry(snapshot.catalog, rest, item, spot, own));
    }
  }
  return [...entries.values()];
}

interface SegmentOptions {
  readonly withCall: boolean;
  readonly commits: boolean;
  readonly identities: readonly string[];
  readonly own: ReadonlySet<string>;
}

function segmentEntry(
  child: CatalogChild,
  spot: MemberSpot,
  { withCall, commits, identities, own }: SegmentOptions,
): CompletionEntry {
  const { segment, name, kind, uses, interface: item, category } = child;
  const call = withCall && item ? callSnippet(item, identities).whole : undefined;
  return {
    label: segment,
    kind,
    detail: item?.title ?? category?.title,
    span: spot.name,
    newText: call === undefined ? segment : escapeSnippet(segment) + call,
    snippet: call !== undefined,
    sortText: ownOrder(name, item, uses, own),
    deprecated: item?.deprecated !== undefined,
    topic: `interface:${name}`,
    words: chineseWords([item?.title ?? category?.title], item?.words),
    ...(spot.form === 'text' && { whole: true }),
    ...(call !== undefined && { opensArguments: true }),
    // A call that is inserted has its parenthesis already.
    ...(commits && call === undefined && { commit: item ? '(' : '.' }),
  };
}

/**
 * Whole dotted names for whoever types a method where a category stands: `cloud.openapi.msgSec`. Each
 * only until the method's word is written, and those that a category's name could mean too by their
 * Chinese words alone, so that Enter behind a word that somebody has written in full stays a new line.
 */
function methodsBelow(
  { catalog }: Snapshot,
  { name: span }: MemberSpot,
  own: ReadonlySet<string>,
): readonly CompletionEntry[] {
  const categories = catalog.children('').map(({ segment }) => segment.toLowerCase());
  return catalog.all.flatMap((item): readonly CompletionEntry[] => {
    // Names of other accounts and retired ones would bury the categories that are meant.
    if (rank(item.name, item) !== '1') return [];
    const method = item.name.slice(item.name.lastIndexOf('.') + 1);
    const searched = method.slice(0, -1);
    const isHidden = categories.some((name) => holdsInOrder(searched.toLowerCase(), name));
    const sortText = `~${ownOrder(item.name, item, item.uses, own)}`;
    return [
      {
        ...interfaceEntry(catalog, item.name, item, span, sortText),
        filterText: isHidden ? '' : searched,
      },
    ];
  });
}

function dottedEntry(
  catalog: Catalog,
  label: string,
  item: Interface,
  spot: MemberSpot,
  own: ReadonlySet<string>,
): CompletionEntry {
  const sortText = `~${ownOrder(item.name, item, item.uses, own)}`;
  return { ...interfaceEntry(catalog, label, item, spot.name, sortText), whole: true };
}

/** What of a name is left below a path; undefined when it does not lie below it. */
function below(path: string, name: string): string | undefined {
  const prefix = joinSegments(path, '');
  if (path === '') return name;
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

/** Whether the name stands behind a dot and nothing of it is called or continued yet. */
function isEndOfChain({ form, node }: MemberSpot): boolean {
  if (form !== 'dot' || node === undefined) return false;
  const { parent } = node;
  const isLonger =
    ts.isCallExpression(parent) ||
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent);
  return !isLonger || parent.expression !== node;
}

/** Whether a call may be written behind the name. */
function takesCall(spot: MemberSpot): boolean {
  const { node } = spot;
  if (node === undefined || !isEndOfChain(spot)) return false;
  if (!isExpressionOfItsOwn(node.parent, node)) return false;
  const rest = node.getSourceFile().text.slice(node.end);
  return !/^\s*[([.`]/.test(/^[^\n]*/.exec(rest)?.[0] ?? '');
}

/** False where a method is more likely handed on than called: as an argument, say. */
function isExpressionOfItsOwn(parent: TS.Node, node: TS.Expression): boolean {
  return (
    ts.isExpressionStatement(parent) ||
    ts.isAwaitExpression(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isArrowFunction(parent) ||
    ts.isBinaryExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node)
  );
}
