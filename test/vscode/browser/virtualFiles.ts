import * as vscode from 'vscode';

// An extension for the tests: a file system that is nowhere but in the browser's memory, as that of
// a repository on a server is. The build writes what lies in it, and the file that is opened.
declare const FILES: Readonly<Record<string, string>>;
declare const OPENED: string;

const SCHEME = 'cloudcall-test';

class VirtualFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #texts = new Map<string, Uint8Array>(
    Object.entries(FILES).map(([path, text]) => [`/shop/${path}`, new TextEncoder().encode(text)]),
  );

  stat({ path }: vscode.Uri): vscode.FileStat {
    const size = this.#texts.get(path)?.length;
    const times = { ctime: 0, mtime: size ?? 0 };
    if (size !== undefined) return { ...times, type: vscode.FileType.File, size };
    if (this.#below(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
    return { ...times, type: vscode.FileType.Directory, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const types = new Map<string, vscode.FileType>();
    for (const [name = '', ...more] of this.#below(path)) {
      types.set(name, more.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...types];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const text = this.#texts.get(path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return text;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const { Changed, Created } = vscode.FileChangeType;
    const type = this.#texts.has(uri.path) ? Changed : Created;
    this.#texts.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  createDirectory(): void {}

  delete(uri: vscode.Uri): void {
    if (!this.#texts.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { overwrite: boolean }): void {
    const text = this.readFile(from);
    if (!overwrite && this.#texts.has(to.path)) throw vscode.FileSystemError.FileExists(to);
    this.delete(from);
    this.writeFile(to, text);
  }

  /** What lies in a folder, each path as its segments. */
  #below(folder: string): string[][] {
    const start = folder === '/' ? folder : `${folder}/`;
    return [...this.#texts.keys()]
      .filter((path) => path.startsWith(start))
      .map((path) => path.slice(start.length).split('/'));
  }
}

/** Called by VS Code when somebody opens the file system. */
export function activate(context: vscode.ExtensionContext): void {
  const files = new VirtualFiles();
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider(SCHEME, files));
  void vscode.window.showTextDocument(vscode.Uri.parse(`${SCHEME}:/shop/${OPENED}`));
  // What a workspace contains VS Code finds by searching it, for which a file system needs API that
  // is only proposed.
  void vscode.extensions.getExtension('cloudcall.wechat-cloudcall')?.activate();
}
