import { LastUsed } from '../collections/lastUsed';
import { entryKind } from '../files/entryKind';
import type { DirectoryEntry, FileHost } from '../files/fileHost';
import { fingerprint } from '../text/fingerprint';
import { baseName, dirName, isInside, joinPath } from '../text/path';
import { FetchedInput, Input, type Source } from './memo';

type Entries = readonly DirectoryEntry[];
type TextInput = FetchedInput<string | undefined>;

/** The files and folders that were asked for, each read once until it changes. */
export class Inputs {
  /** How often a file's text was fetched from the host. */
  filesRead = 0;
  readonly #texts = new Map<string, TextInput>();
  readonly #lastFetched: LastUsed<string>;
  readonly #folders = new Map<string, Input<Entries>>();
  /** The host's stamps of what was fetched, taken before; empty where it has none. */
  readonly #stamps = new Map<string, string | undefined>();

  readonly #host: FileHost;

  /** @param room how long the texts at hand may be in all; others are fetched again when somebody asks */
  constructor(host: FileHost, room: number) {
    this.#host = host;
    this.#lastFetched = new LastUsed(room, (path) => this.#texts.get(path)?.shed());
  }

  /** How long the texts at hand are in all. */
  get keptText(): number {
    return this.#lastFetched.taken;
  }

  /** How many files and folders are kept. */
  get size(): number {
    return this.#texts.size + this.#folders.size;
  }

  read(path: string): string | undefined {
    let input = this.#texts.get(path);
    if (input === undefined) {
      input = new FetchedInput(() => this.#fetchListed(path), markOf);
      this.#texts.set(path, input);
    }
    return input.value;
  }

  /** Lets go of a text until it is asked for again. Whatever was made of it stays. */
  shed(path: string): void {
    this.#lastFetched.forget(path);
    this.#texts.get(path)?.shed();
  }

  list(directory: string): Entries {
    let input = this.#folders.get(directory);
    if (input === undefined) {
      input = new Input(this.#isMissing(directory) ? [] : this.#fetchEntries(directory));
      this.#folders.set(directory, input);
    }
    return input.value;
  }

  /**
   * Fetches anew what has another stamp than when it was fetched, of all that is known or of what
   * `within` holds for. Returns whether anything did change; never on a host without stamps.
   */
  lookAgain(within: (path: string) => boolean = () => true): boolean {
    if (this.#host.stamp === undefined) return false;
    const changed: string[] = [];
    for (const [path, input] of this.#texts) {
      if (within(path) && (input.isUntold || this.#isStale(path))) changed.push(path);
    }
    for (const [folder, input] of this.#folders) {
      if (within(folder) && this.#isStale(folder)) {
        changed.push(...cameOrWent(folder, input.peek(), this.#fetchEntries(folder)));
      }
    }
    return this.refresh(changed);
  }

  /**
   * Fetches anew what the paths of changed, created or deleted files and folders may have altered.
   * Returns whether anything did change.
   */
  refresh(paths: Iterable<string>): boolean {
    let changed = false;
    const listed = new Set<string>();
    for (const path of new Set(paths)) {
      const known = this.#texts.get(path);
      // Only what is there is ever let go of.
      const wasThere = known !== undefined && (!known.isHeld || known.peek() !== undefined);
      if (known && this.#refreshText(path, known)) changed = true;
      // A file that was there and still is leaves every listing as it was.
      if (wasThere && known.peek() !== undefined) continue;
      if (this.#refreshListings(path, listed)) changed = true;
    }
    return changed;
  }

  /** Drops what is not among the reached sources. */
  keepOnly(reached: ReadonlySet<Source>): void {
    for (const map of [this.#texts, this.#folders]) {
      for (const [path, input] of map) {
        if (reached.has(input)) continue;
        map.delete(path);
        if (map === this.#texts) this.#lastFetched.forget(path);
      }
    }
    for (const path of this.#stamps.keys()) {
      if (!this.#texts.has(path) && !this.#folders.has(path)) this.#stamps.delete(path);
    }
  }

  /** Something came or went at `path`: the listings above it, and all that is known below it. */
  #refreshListings(path: string, listed: Set<string>): boolean {
    let changed = false;
    for (let folder = dirName(path); !listed.has(folder); folder = dirName(folder)) {
      if (this.#refreshFolder(folder, listed)) changed = true;
    }
    for (const [file, input] of this.#texts) {
      if (file !== path && isInside(path, file) && this.#refreshText(file, input)) changed = true;
    }
    for (const folder of this.#folders.keys()) {
      if (isInside(path, folder) && this.#refreshFolder(folder, listed)) changed = true;
    }
    return changed;
  }

  #refreshText(path: string, input: TextInput): boolean {
    return input.replace(this.#fetch(path));
  }

  #refreshFolder(directory: string, listed: Set<string>): boolean {
    if (listed.has(directory)) return false;
    listed.add(directory);
    const input = this.#folders.get(directory);
    if (input === undefined) return false;
    const entries = this.#fetchEntries(directory);
    if (sameEntries(input.peek(), entries)) return false;
    input.value = entries;
    return true;
  }

  /** The text, without a look at the disk where a listing tells that there is none. */
  #fetchListed(path: string): string | undefined {
    return this.#isMissing(path) ? undefined : this.#fetch(path);
  }

  /** Whether a listing at hand lacks a path, or a folder above it. An empty one may be one that nobody may read. */
  #isMissing(path: string): boolean {
    const folder = dirName(path);
    if (folder === path) return false;
    const entries = this.#folders.get(folder)?.peek();
    if (entries === undefined) return this.#isMissing(folder);
    return entries.length > 0 && entryKind(entries, baseName(path)) === undefined;
  }

  #fetch(path: string): string | undefined {
    this.filesRead += 1;
    this.#stamp(path);
    const text = this.#host.read(path);
    // What is absent now may have been there before, and must not be let go of as that.
    if (text === undefined) this.#lastFetched.forget(path);
    else this.#lastFetched.use(path, text.length);
    return text;
  }

  #fetchEntries(directory: string): Entries {
    this.#stamp(directory);
    return this.#host.list(directory);
  }

  /** Taken before reading: a change in between is then seen by the next look. */
  #stamp(path: string): void {
    if (this.#host.stamp) this.#stamps.set(path, this.#host.stamp(path));
  }

  #isStale(path: string): boolean {
    return this.#host.stamp?.(path) !== this.#stamps.get(path);
  }
}

/** Tells texts apart; an absent one is never let go of. */
function markOf(text: string | undefined): string {
  return text === undefined ? 'absent' : fingerprint(text);
}

/** The paths of entries that only one of two listings of a folder has. */
function cameOrWent(folder: string, before: Entries, now: Entries): string[] {
  const keys = (entries: Entries): Set<string> => new Set(entries.map(entryText));
  const [old, present] = [keys(before), keys(now)];
  return [...before, ...now]
    .filter((entry) => !(old.has(entryText(entry)) && present.has(entryText(entry))))
    .map(({ name }) => joinPath(folder, name));
}

function entryText({ name, kind, real = '' }: DirectoryEntry): string {
  return `${kind} ${name}\0${real}`;
}

function sameEntries(a: Entries, b: Entries): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return entry.name === other?.name && entry.kind === other.kind && entry.real === other.real;
    })
  );
}
