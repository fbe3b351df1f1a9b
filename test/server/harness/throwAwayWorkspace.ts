import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on the disk that lives as long as one test. */
export class ThrowAwayWorkspace {
  readonly root: string;

  /** Paths relative to the folder, each with its text; objects are written as JSON. */
  constructor(files: Readonly<Record<string, string | object>>) {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'cloudcall-')));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | object): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
    writeFileSync(file, text);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** The URI of a path in the folder, of the folder itself without one. */
  uri(path = ''): string {
    return pathToFileURL(join(this.root, path)).href;
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
