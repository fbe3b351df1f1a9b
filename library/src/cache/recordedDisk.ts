import { createHash } from 'node:crypto';
import type { DirectoryEntry } from '#core';
import { fileStamp } from '../../../nodehost/src/fileStamp';
import { NodeFileHost } from '../../../nodehost/src/nodeFileHost';

/** An answer of the disk, by which a later run knows whether it would be the same. */
export interface DiskAnswer {
  /** Whether a file's text or a folder's entries were asked for. */
  readonly asked: 'read' | 'list';
  readonly path: string;
  /** The state of file or folder before it was read; undefined where it was absent, or tells too little. */
  readonly stamp: string | undefined;
  /** A digest of what was there; '' for nothing. */
  readonly digest: string;
}

/** The disk, with a record of all that was asked of it. */
export class RecordedDisk extends NodeFileHost {
  readonly #answers = new Map<string, DiskAnswer>();
  /** Whether something gave two answers: somebody is writing there. */
  #isUnsteady = false;

  /** All answers; undefined where the same question had two, or something could not be read. */
  get answers(): readonly DiskAnswer[] | undefined {
    return this.#isUnsteady || this.unreadable.size > 0 ? undefined : [...this.#answers.values()];
  }

  override read(path: string): string | undefined {
    const stamp = fileStamp(path);
    const text = super.read(path);
    this.#record({ asked: 'read', path, stamp, digest: digestOf(text) });
    return text;
  }

  override list(directory: string): readonly DirectoryEntry[] {
    const stamp = fileStamp(directory);
    const entries = super.list(directory);
    // What a link leads to may become another kind of thing without a trace in the folder.
    const tells = this.linked.has(directory) ? undefined : stamp;
    this.#record({ asked: 'list', path: directory, stamp: tells, digest: entriesDigest(entries) });
    return entries;
  }

  #record(answer: DiskAnswer): void {
    const key = `${answer.asked} ${answer.path}`;
    const known = this.#answers.get(key);
    if (known === undefined) this.#answers.set(key, answer);
    else if (known.digest !== answer.digest) this.#isUnsteady = true;
  }
}

/** Whether the disk would answer the same now. What has the same stamp is not read again. */
export function holdsStill({ asked, path, stamp, digest }: DiskAnswer): boolean {
  const now = fileStamp(path);
  if (now === stamp && (stamp !== undefined || digest === '')) return true;
  const disk = new NodeFileHost();
  const found = asked === 'read' ? digestOf(disk.read(path)) : entriesDigest(disk.list(path));
  return found === digest && disk.unreadable.size === 0;
}

function digestOf(text: string | undefined): string {
  return text === undefined ? '' : createHash('sha1').update(text).digest('base64url');
}

function entriesDigest(entries: readonly DirectoryEntry[]): string {
  const text = entries.map(({ name, kind, real = '' }) => `${kind} ${name}/${real}`).join('\0');
  return text === '' ? '' : digestOf(text);
}
