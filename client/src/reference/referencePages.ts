import * as vscode from 'vscode';
import {
  REFERENCE,
  type ReferenceParams,
  type ReferenceResult,
} from '../../../server/protocol/src/protocol';
import type { Server } from '../server';

/** The scheme of the documents that reference pages are. */
export const REFERENCE_SCHEME = 'cloudcall-reference';

/**
 * The reference pages as read-only files, so that their preview finds what they lead to: pages of
 * interfaces and errors come from the server, those of rules with the extension.
 */
export class ReferencePages implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #server: Server;
  readonly #rules: vscode.Uri;

  constructor(server: Server, extension: vscode.Uri) {
    this.#server = server;
    this.#rules = vscode.Uri.joinPath(extension, 'docs');
  }

  /** Adds the pages to the editor; disposing of the result takes them away. */
  register(): vscode.Disposable {
    return vscode.workspace.registerFileSystemProvider(REFERENCE_SCHEME, this, {
      isReadonly: true,
      isCaseSensitive: true,
    });
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length } = await this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: length };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const path = uri.path.slice(1);
    if (/^rules\/[\w-]+\.md$/.test(path)) {
      return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#rules, path));
    }
    const params: ReferenceParams = { path };
    const page = await this.#server.request<ReferenceResult>(REFERENCE, params);
    if (page === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(page.markdown);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
