import { dirName, isInside, joinPath } from '../../text/path';
import type { FileGraph } from '../fileGraph';
import type { FlowFiles } from '../flowFiles';
import {
  allowedFrom,
  resolvePath,
  resolveSpecifier,
  type Target,
} from '../modules/resolveSpecifier';
import type { LocalId, NodeId } from '../nodeIds';
import type { Constraints } from './constraints';
import type { LoadedFile, Program } from './program';
import { SDK, tokenOf, WX } from './tokens';

/** Files that one program may have; further ones are left out and make it incomplete. */
const MAX_FILES = 3_000;

const SOURCE = /\.([mc]?[jt]s|[jt]sx|json)$/;

/** What holds no code, as a specifier ends. */
const NO_CODE = /\.(?:json|node|wasm)$/;

/** Where a module node leads. */
export type ModuleTarget =
  | { readonly kind: 'sdk' }
  | { readonly kind: 'wx' }
  | { readonly kind: 'outside'; readonly name: string }
  /** A file, by the node of its `module` object. */
  | { readonly kind: 'file'; readonly moduleObject: NodeId };

/** Links module nodes with the files they lead to, loading files as they are reached. */
export class ModuleLinks {
  readonly #targets = new Map<NodeId, ModuleTarget[]>();
  /** Module nodes whose specifier is no literal. */
  readonly computed = new Set<NodeId>();
  /** How many links there are: it grows while computed specifiers still lead somewhere new. */
  get linkCount(): number {
    return [...this.#targets.values()].reduce((sum, targets) => sum + targets.length, 0);
  }

  /** Whether any module node leads to the sdk. */
  importsSdk = false;
  /** Whether files were left out because there were too many. */
  tooManyFiles = false;
  /** Module nodes that lead beyond the workspace, to what may hold code. */
  readonly beyond = new Set<NodeId>();
  /** Files that were taken for packages from elsewhere when they were reached. */
  readonly leftOut = new Set<string>();

  readonly #leavesOut: (path: string) => boolean;

  /** `leavesOut`: which files are taken for packages from elsewhere, without being read. */
  constructor(
    readonly program: Program,
    readonly files: FlowFiles,
    readonly constraints: Constraints,
    leavesOut: (path: string) => boolean,
  ) {
    this.#leavesOut = leavesOut;
  }

  /** Where a module node leads, as far as that is known yet; empty where it leads nowhere. */
  targetsOf(node: NodeId): readonly ModuleTarget[] {
    return this.#targets.get(node) ?? [];
  }

  /** Loads a file and all that it reaches by literal specifiers; undefined where it cannot be loaded. */
  load(path: string): LoadedFile | undefined {
    const queue: LoadedFile[] = [];
    const first = this.#add(path, queue);
    this.#linkAll(queue);
    return first;
  }

  /** Links the modules of files that were added, and of those that are added by that. */
  #linkAll(queue: LoadedFile[]): void {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      const { graph, id: idOf } = file;
      graph.nodes.forEach((node, local) => {
        if (node.kind !== 'module') return;
        const id = idOf(local as LocalId);
        const specifier = graph.nodes[node.specifier];
        if (specifier?.kind !== 'text') this.computed.add(id);
        else this.#link(id, resolveSpecifier(this.files, graph.path, specifier.value), queue);
      });
    }
  }

  /** Adds a file to the program; a new one also to the queue of those whose modules are still to be linked. */
  #add(path: string, queue: LoadedFile[]): LoadedFile | undefined {
    if (this.program.fileCount >= MAX_FILES) {
      this.tooManyFiles = true;
      return undefined;
    }
    if (this.#isLeftOut(path)) return undefined;
    const graph: FileGraph | undefined = this.files.graph(path);
    if (graph === undefined) return undefined;
    const { file, added } = this.program.addFile(graph);
    if (added) {
      this.constraints.addFile(file);
      queue.push(file);
    }
    return file;
  }

  #link(node: NodeId, target: Target, queue: LoadedFile[]): void {
    const known = this.#targets.get(node) ?? [];
    this.#targets.set(node, known);
    if (target.kind === 'sdk' || target.kind === 'wx') {
      if (target.kind === 'sdk') this.importsSdk = true;
      if (!known.some((each) => each.kind === target.kind)) known.push({ kind: target.kind });
      this.constraints.pointsTo.add(node, target.kind === 'sdk' ? SDK : WX);
    } else if (target.kind === 'file' && SOURCE.test(target.path)) {
      this.#linkFile(node, target.path, known, queue);
    } else {
      if (target.kind === 'beyond' && !NO_CODE.test(target.name)) this.beyond.add(node);
      const name = target.kind === 'file' ? '' : target.name;
      if (!known.some((each) => each.kind === 'outside')) known.push({ kind: 'outside', name });
      this.constraints.pointsTo.add(node, tokenOf(node, 'outside'));
    }
  }

  #isLeftOut(path: string): boolean {
    if (this.leftOut.has(path)) return true;
    const left = this.#leavesOut(path);
    if (left) this.leftOut.add(path);
    return left;
  }

  #linkFile(node: NodeId, path: string, known: ModuleTarget[], queue: LoadedFile[]): void {
    if (this.#isLeftOut(path)) {
      this.#link(node, { kind: 'outside', name: path }, queue);
      return;
    }
    const graph = this.files.graph(path);
    if (graph === undefined || graph.tooComplex) {
      this.constraints.pointsTo.add(node, tokenOf(node, 'outside'));
      if (graph !== undefined) this.program.addFile(graph);
      return;
    }
    const file = this.#add(path, queue);
    if (file === undefined) return;
    const moduleObject = file.id(file.graph.moduleObject);
    const isKnown = known.some(
      (each) => each.kind === 'file' && each.moduleObject === moduleObject,
    );
    if (isKnown) return;
    known.push({ kind: 'file', moduleObject });
    this.constraints.heap.read(tokenOf(moduleObject, 'self'), 'exports', node);
  }

  /**
   * Links a computed module node with what its specifier was worked out to be.
   * @returns whether anything was found
   */
  linkComputed(node: NodeId, specifier: string | readonly string[]): boolean {
    const from = this.program.placeOf(node).file;
    const queue: LoadedFile[] = [];
    const targets =
      typeof specifier === 'string'
        ? [resolveSpecifier(this.files, from, specifier)]
        : this.#matching(from, specifier).map((path): Target => ({ kind: 'file', path }));
    for (const target of targets) if (target.kind !== 'missing') this.#link(node, target, queue);
    this.#linkAll(queue);
    return targets.some((target) => target.kind !== 'missing');
  }

  /** The files that a specifier with holes can mean: those under its known folder that fit its pieces. */
  #matching(from: string, pieces: readonly string[]): string[] {
    const [first = ''] = pieces;
    // A bare prefix such as `project/` is looked up from the function's own folders at run time.
    const folders = /^(\.{0,2}\/|[a-z]:\/)/i.test(first) ? [dirName(from)] : this.#rootsOf(from);
    const allows = allowedFrom(this.files, from);
    return folders.flatMap((folder) => {
      const known = first.slice(0, first.lastIndexOf('/') + 1);
      if (known === '' && folders.length > 1) return [];
      const start = joinPath(folder, known || '.');
      if (!allows(`${start}/index`)) return [];
      const rest = [first.slice(known.length), ...pieces.slice(1)];
      return this.#filesBelow(start, 0)
        .filter((path) => fitsPieces(path.slice(start.length + 1), rest))
        .flatMap((path) => resolvePath(this.files, path, allows) ?? []);
    });
  }

  /** The folders above a file, up to its package. */
  #rootsOf(from: string): string[] {
    const roots: string[] = [];
    for (let folder = dirName(from); roots.length < 8; folder = dirName(folder)) {
      roots.push(folder);
      if (this.files.list(folder).some((entry) => entry.name === 'package.json')) break;
      if (dirName(folder) === folder) break;
    }
    return roots.reverse();
  }

  #filesBelow(folder: string, depth: number): string[] {
    if (depth > 6) return [];
    return this.files.list(folder).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.kind === 'file') return SOURCE.test(entry.name) ? [path] : [];
      return entry.real !== undefined ||
        /^(node_modules|miniprogram_npm|\..*)$/.test(entry.name) ||
        !isInside(folder, path)
        ? []
        : this.#filesBelow(path, depth + 1);
    });
  }
}

/** Whether a relative path can be what known pieces with holes between them mean; its ending may be left out. */
function fitsPieces(path: string, pieces: readonly string[]): boolean {
  const stem = path.replace(/\.\w+$/, '');
  return [path, stem, stem.replace(/\/index$/, '')].some((each) => holdsInOrder(each, pieces));
}

function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const piece of rest) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from < text.length - last.length;
}
