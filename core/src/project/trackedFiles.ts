import { LastUsed } from '../collections/lastUsed';
import { entryKind } from '../files/entryKind';
import type { DirectoryEntry, FileHost, FilePlace } from '../files/fileHost';
import type { FileReader } from '../files/fileReader';
import { placeOf } from '../files/placeOf';
import { Reach } from '../files/reach';
import { exportPlace, exportsNamed } from '../flow/exportPlace';
import type { FileGraph } from '../flow/fileGraph';
import type { FlowFiles } from '../flow/flowFiles';
import { readFileGraph } from '../flow/readFileGraph';
import { SyntaxTrees } from '../syntax/syntaxTrees';
import { baseName, dirName } from '../text/path';
import { Inputs } from './inputs';
import { Input, Memo, type Source } from './memo';
import type { Exported, ProjectFiles } from './projectFiles';
import { type Room, USUAL_ROOM } from './room';

type Readings = Map<string, Memo<unknown>>;

/** Files, folders and what is made of them, each computed once per content and tracked for its readers. */
export class TrackedFiles implements FlowFiles {
  readonly inputs: Inputs;
  readonly rootInput: Input<readonly string[]>;
  readonly reach: Reach;
  readonly trees: SyntaxTrees;
  /** How often a file's graph was built. */
  graphsBuilt = 0;
  readonly #graphs = new Map<string, Memo<FileGraph | undefined>>();
  readonly #lastGraphs: LastUsed<string>;
  readonly #exported = new Map<string, Memo<Exported>>();
  readonly #readings = new Map<FileReader<unknown>, Readings>();

  readonly #host: FileHost;

  /** @param roots the folders of the workspace */
  constructor(host: FileHost, roots: readonly string[], room: Room = USUAL_ROOM) {
    this.#host = host;

    this.rootInput = new Input(roots);
    this.reach = new Reach(
      (path) => host.place?.(path),
      () => this.rootInput.value,
    );
    host.confine?.((link, target) => this.reach.holdsTarget(link, target));
    this.inputs = new Inputs(host, room.texts);
    this.trees = new SyntaxTrees(room.trees);
    this.#lastGraphs = new LastUsed(room.graphs, (path) => this.#graphs.get(path)?.shed());
  }

  /** How much is kept of what can be read or computed again. */
  get kept(): Omit<Room, 'programs'> {
    const { inputs, trees } = this;
    return { texts: inputs.keptText, trees: trees.keptText, graphs: this.#lastGraphs.taken };
  }

  /** How many files, folders, graphs and readings are kept. */
  get size(): number {
    let size = this.inputs.size;
    for (const memos of [this.#graphs, this.#exported]) size += memos.size;
    for (const readings of this.#readings.values()) size += readings.size;
    return size;
  }

  read(path: string): string | undefined {
    return this.inputs.read(path);
  }

  list(directory: string): readonly DirectoryEntry[] {
    return this.inputs.list(directory);
  }

  /** What is at a path, as far as the host knows; not tracked. */
  place(path: string): FilePlace | undefined {
    return placeOf(this.#host, path);
  }

  graph(path: string): FileGraph | undefined {
    let memo = this.#graphs.get(path);
    if (memo === undefined) {
      memo = new Memo(() => {
        const text = this.read(path);
        if (text === undefined) return undefined;
        this.graphsBuilt += 1;
        return readFileGraph(path, this.trees.of(path, text));
      });
      this.#graphs.set(path, memo);
    }
    const graph = memo.value;
    if (graph !== undefined) this.#lastGraphs.use(path, graph.nodes.length);
    return graph;
  }

  exported(path: string): Exported {
    let memo = this.#exported.get(path);
    if (memo === undefined) {
      memo = new Memo((): Exported => {
        const text = this.read(path) ?? '';
        const graph = /main|\bmodule\.exports\b/.test(text) ? this.graph(path) : undefined;
        if (graph === undefined) return 'other';
        if (exportPlace(graph, 'main') !== undefined) return 'handler';
        return exportsNamed(graph) ? 'helpers' : 'other';
      });
      this.#exported.set(path, memo);
    }
    return memo.value;
  }

  derived<T>(file: string, reader: FileReader<T>): T | undefined {
    let readings = this.#readings.get(reader);
    if (readings === undefined) {
      readings = new Map();
      this.#readings.set(reader, readings);
    }
    let memo = readings.get(file) as Memo<T | undefined> | undefined;
    if (memo === undefined) {
      memo = new Memo(
        () => {
          const text = this.read(file);
          return text === undefined ? undefined : reader(text, file, this.trees);
        },
        (a, b) => a === b || (a !== undefined && b !== undefined && reader.equal?.(a, b) === true),
      );
      readings.set(file, memo);
    }
    return memo.value;
  }

  /** Drops what was made of files, and their texts until these are asked for again. */
  forget(files: readonly string[]): void {
    for (const file of files) {
      for (const memos of [this.#graphs, this.#exported, ...this.#readings.values()]) {
        memos.get(file)?.drop();
        memos.delete(file);
      }
      this.trees.drop(file);
      this.#lastGraphs.forget(file);
      this.inputs.shed(file);
    }
  }

  /** Drops what is not among the reached sources. */
  keepOnly(reached: ReadonlySet<Source>): void {
    this.inputs.keepOnly(reached);
    for (const memos of [this.#graphs, this.#exported]) {
      for (const [path, memo] of memos) {
        if (reached.has(memo)) continue;
        memos.delete(path);
        if (memos === this.#graphs) this.#lastGraphs.forget(path);
      }
    }
    for (const [reader, readings] of this.#readings) {
      for (const [file, memo] of readings) if (!reached.has(memo)) readings.delete(file);
      if (readings.size === 0) this.#readings.delete(reader);
    }
  }
}

/** The files as discovery asks for them: a file that its folder does not list is not looked for. */
export function projectFilesOf(files: TrackedFiles): ProjectFiles {
  return {
    reach: files.reach,
    list: (directory) => files.list(directory),
    place: (path) => files.place(path),
    derived(file, reader) {
      const listed = entryKind(files.list(dirName(file)), baseName(file)) === 'file';
      return listed ? files.derived(file, reader) : undefined;
    },
    exported: (file) => files.exported(file),
  };
}
