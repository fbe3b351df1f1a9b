import type { FileGraph, FlowNode } from '../flow/fileGraph';
import type { LocalId } from '../flow/nodeIds';
import { appOf, readAppJson } from '../manifests/appJson';
import { joinPath } from '../text/path';
import { isAppConfig } from './miniprogramFolders';
import { projectFolders } from './projectConfig';
import type { Snapshot } from './snapshot';

/** The pages that a file names. */
export interface PageList {
  /** The name of the file: `app.json`, or what a framework has in its place. */
  readonly file: string;
  /** As paths below the file's folder, those of subpackages included; never empty. */
  readonly pages: readonly string[];
}

/**
 * The pages of the mini program to which a project folder belongs; undefined when they are not known.
 * What a framework's sources say goes before what it has built of them.
 */
export function pagesOf(snapshot: Snapshot, project: string): PageList | undefined {
  const sources = [joinPath(project, 'src'), project];
  for (const folder of sources) {
    const list = ofUniApp(snapshot, folder) ?? ofAppConfig(snapshot, folder);
    if (list !== undefined) return list;
  }
  const { miniprogramRoots } = projectFolders(project, snapshot);
  for (const folder of [...miniprogramRoots, ...sources]) {
    const app = snapshot.derived(joinPath(folder, 'app.json'), readAppJson);
    if (app !== undefined) return listOf('app.json', app.pages);
  }
  return undefined;
}

/**
 * The pages of every mini program that has the functions of a project: those of all that name its
 * cloudfunctionRoot. Undefined when the pages of one are not known.
 */
export function pagesServed(snapshot: Snapshot, project: string): readonly PageList[] | undefined {
  const { cloudfunctionRoot: root } = projectFolders(project, snapshot);
  const others = snapshot.projects.filter(
    (other) => other !== project && projectFolders(other, snapshot).cloudfunctionRoot === root,
  );
  const lists = [project, ...others].map((one) => pagesOf(snapshot, one));
  return lists.every((list) => list !== undefined) ? lists : undefined;
}

/** The pages that app.json, pages.json or app.config name in a folder; undefined when none does. */
export function pagesIn(snapshot: Snapshot, folder: string): PageList | undefined {
  const app = snapshot.derived(joinPath(folder, 'app.json'), readAppJson);
  return (
    (app && listOf('app.json', app.pages)) ??
    ofUniApp(snapshot, folder) ??
    ofAppConfig(snapshot, folder)
  );
}

function listOf(file: string, pages: readonly string[]): PageList | undefined {
  return pages.length === 0 ? undefined : { file, pages };
}

function ofUniApp(snapshot: Snapshot, folder: string): PageList | undefined {
  const app = snapshot.derived(joinPath(folder, 'pages.json'), readAppJson);
  return app && listOf('pages.json', app.pages);
}

/** Taro's app.config, as far as it writes its pages out. */
function ofAppConfig(snapshot: Snapshot, folder: string): PageList | undefined {
  for (const { name } of snapshot.list(folder)) {
    if (!isAppConfig(name)) continue;
    const graph = snapshot.graph(joinPath(folder, name));
    return graph && listOf(name, writtenPages(graph));
  }
  return undefined;
}

/** The pages of the largest object that has some; empty where one of them is not written out. */
function writtenPages(graph: FileGraph): readonly string[] {
  const size = ({ span }: FlowNode): number => span.end - span.start;
  const [app] = graph.nodes
    .filter(
      (node) => node.kind === 'object' && node.properties.some(({ name }) => name === 'pages'),
    )
    .sort((a, b) => size(b) - size(a));
  try {
    return app === undefined
      ? []
      : appOf(plainOf(graph, graph.nodes.indexOf(app) as LocalId)).pages;
  } catch (error) {
    if (error instanceof NotWrittenOut) return [];
    throw error;
  }
}

class NotWrittenOut extends Error {}

/** What matters of an app.config as plain data. Throws `NotWrittenOut` for what is put together. */
function plainOf(graph: FileGraph, id: LocalId): unknown {
  const node = graph.nodes[id];
  if (node?.kind === 'text') return node.value;
  if (node?.kind === 'array' && node.spreads.length === 0) {
    return node.items.map((item) => plainOf(graph, item));
  }
  if (node?.kind !== 'object' || node.spreads.length > 0) throw new NotWrittenOut();
  const wanted = node.properties.filter(({ name }) =>
    /^(?:pages|sub[Pp]ackages|root)$/.test(name ?? 'pages'),
  );
  return Object.fromEntries(wanted.map(({ name, value }) => [name, plainOf(graph, value)]));
}
