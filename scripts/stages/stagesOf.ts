import ts from 'typescript';
import {
  baseName,
  type Catalog,
  dirName,
  EVENT,
  type FileGraph,
  type FileHost,
  type FlowNode,
  FOLLOWED_MEMBERS,
  LineIndex,
  memberToken,
  OPENAPI,
  OPENAPI_PATH,
  originOf,
  SDK,
  SDK_CLASS,
  type Span,
  solveFunction,
  solveProgram,
  type Token,
  TrackedFiles,
} from '#core';

/** What each stage of the engine holds for one source file, as text; places are `line:column`, one-based. */
export function stagesOf(host: FileHost, path: string, catalog: Catalog): string {
  const files = new TrackedFiles(host, [dirName(path)]);
  const text = files.read(path);
  if (text === undefined) throw new Error(`no file at ${path}`);
  const graph = files.graph(path)!;
  const place = placesIn(text);
  return [
    '1 Parse',
    ...statements(files.trees.of(path, text), place),
    '2 Lower',
    ...lowered(graph, place),
    '3 Solve',
    ...solved(files, path, graph),
    '4 Collect',
    ...collected(files, path, catalog, place),
  ].join('\n');
}

/** `docs/engine.md` with the example's stages as they are now. */
export function engineDocs(page: string, catalog: Catalog): string {
  const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const path = '/show/index.js';
  const host: FileHost = {
    read: (file) => (file === path ? code : undefined),
    list: (folder) => (folder === '/show' ? [{ name: 'index.js', kind: 'file' }] : []),
  };
  const stages = stagesOf(host, path, catalog)
    .split(/^\d .*\n/m)
    .slice(1)
    .map((lines) => lines.replace(/^ {2}/gm, '').trimEnd());
  let next = 0;
  return page.replace(/```text\n[\s\S]*?```/g, () => `\`\`\`text\n${stages[next++]}\n\`\`\``);
}

type Places = (span: Span) => string;

function placesIn(text: string): Places {
  const lines = new LineIndex(text);
  return ({ start }) => {
    const { line, character } = lines.positionAt(start);
    return `${line + 1}:${character + 1}`;
  };
}

function statements(source: ts.SourceFile | undefined, place: Places): string[] {
  return (source?.statements ?? []).map(
    (node) => `  ${place({ start: node.getStart(source), end: node.end })} ${kindOf(node)}`,
  );
}

/** The kind's own name; `SyntaxKind` has others for the ends of ranges. */
function kindOf({ kind }: ts.Node): string {
  const names = Object.keys(ts.SyntaxKind).filter((name) => !/^(First|Last)/.test(name));
  return names.find((name) => ts.SyntaxKind[name as keyof typeof ts.SyntaxKind] === kind) ?? '';
}

/** The nodes with what each is made of, then what is stored into objects. */
function lowered(graph: FileGraph, place: Places): string[] {
  return [
    ...graph.nodes.map((node, id) => `  ${id} ${described(node)} ${place(node.span)}`),
    ...graph.stores.map(({ object, name, value }) => `  store ${object}.${name ?? '*'} = ${value}`),
  ];
}

function described(node: FlowNode): string {
  const { kind, span: _span, owner: _owner, ...rest } = node;
  const parts = Object.entries(rest).flatMap(([key, value]) => {
    const isNothing = value === undefined || value === -1 || value === false || value === '';
    const isEmpty = Array.isArray(value) && value.length === 0;
    if (isNothing || isEmpty || key.endsWith('Span')) return [];
    return [`${key} ${short(value)}`];
  });
  return [kind, ...parts].join(' ');
}

function short(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'object' ? '{…}' : JSON.stringify(value);
  return value
    .map((one: { name?: string; value?: number } | number) =>
      typeof one === 'object' ? `${one.name ?? '[…]'}=${one.value}` : one,
    )
    .join(',');
}

/** What each node of the file may hold, where that is anything. */
function solved(files: TrackedFiles, path: string, graph: FileGraph): string[] {
  const { evaluator } = solveProgram(files, [path], path);
  const { program, pointsTo } = evaluator.solved;
  const file = [...program.files].find((one) => one.graph === graph)!;
  return graph.nodes.flatMap((_, local) => {
    const tokens = [...pointsTo.of(file.id(local as Parameters<typeof file.id>[0]))];
    return tokens.length === 0 ? [] : [`  ${local} holds ${tokens.map(named).sort().join(', ')}`];
  });
}

function named(token: Token): string {
  const origin = originOf(token);
  if (origin !== undefined)
    return `${origin.facet === 'self' ? '' : `${origin.facet} of `}${origin.node}`;
  const known: readonly (readonly [Token | undefined, string])[] = [
    [SDK, 'the sdk'],
    [SDK_CLASS, 'cloud.Cloud'],
    [OPENAPI, 'openapi'],
    [OPENAPI_PATH, 'a path below openapi'],
    [EVENT, 'the event'],
    ...FOLLOWED_MEMBERS.map((name) => [memberToken(name), `cloud.${name}`] as const),
  ];
  return known.find(([one]) => one === token)?.[1] ?? `token ${token}`;
}

function collected(files: TrackedFiles, path: string, catalog: Catalog, place: Places): string[] {
  const directory = dirName(path);
  const fn = {
    name: baseName(directory),
    directory,
    root: directory,
    project: undefined,
    configPath: `${directory}/config.json`,
    entry: path,
    built: undefined,
    sources: [path],
  };
  const names = {
    has: (name: string) => catalog.has(name),
    isCategory: (name: string) => catalog.children(name).length > 0,
  };
  const { flow } = solveFunction(fn, files, names, {
    mayLeave: () => true,
    declaresAny: () => true,
    callsOfFunction: () => ({ called: false, complete: false, textsAt: () => [] }),
  });
  return [
    ...flow.uses.map(
      (use) =>
        `  ${place(use.span)} uses ${use.interface}: ${use.chain.map(({ kind }) => kind).join(' → ')}`,
    ),
    ...flow.unresolved.map((one) => `  ${place(one.span)} unresolved: ${one.reason}`),
  ];
}
