import * as vscode from 'vscode';
import {
  type FunctionOverviewInfo,
  OVERVIEW,
  type OverviewParams,
} from '../../../server/protocol/src/protocol';
import { listed } from '../listed';
import type { Server } from '../server';
import { workIn } from './workIn';

/** How long to wait for more rows of the explorer, which come one by one. */
const PAUSE_MS = 150;

/** The most that a badge can say in its two characters. */
const MOST = 9;

/** Where a function may lie: no dot is allowed in its name, which leaves out the many files. */
const FUNCTION = /\/[\w-]+$/;

const SETTING = 'cloudcall.explorer.badges';

/**
 * Marks folders of cloud functions in the explorer that have something to be declared (`+2`) or
 * removed (`-1`). The server is asked only about what the editor has shown, once for all of it, and
 * the editor is told only of what differs, so that nothing flickers as one types.
 */
export class FolderBadges implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly onDidChangeFileDecorations = this.#changed.event;
  /** What the editor has asked about, with the badge that it was given. */
  readonly #shown = new Map<string, vscode.FileDecoration | undefined>();
  readonly #server: Server;
  readonly #watches: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;

  constructor(server: Server) {
    this.#server = server;
    const soon = (): void => this.#soon();
    this.#watches = [
      this.#changed,
      vscode.window.registerFileDecorationProvider(this),
      server.onDidChangeState(soon),
      server.onDidOutdate(soon),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTING)) soon();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const watch of this.#watches) watch.dispose();
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (!this.#server.schemes.includes(uri.scheme) || !FUNCTION.test(uri.path)) return undefined;
    const key = uri.toString();
    if (this.#shown.has(key)) return this.#shown.get(key);
    this.#shown.set(key, undefined);
    this.#soon();
    return undefined;
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  async #ask(): Promise<void> {
    this.#timer = undefined;
    // The answer on its way may be outdated by then.
    if (this.#isAsking) return this.#soon();
    this.#isAsking = true;
    try {
      this.#give(await this.#badges());
    } finally {
      this.#isAsking = false;
    }
  }

  async #badges(): Promise<ReadonlyMap<string, vscode.FileDecoration>> {
    const isWanted = vscode.workspace.getConfiguration().get<boolean>(SETTING) === true;
    const params: OverviewParams = { functions: [...this.#shown.keys()] };
    const functions =
      isWanted && this.#server.state === 'running'
        ? await this.#server.request<FunctionOverviewInfo[]>(OVERVIEW, params)
        : [];
    return new Map(
      (functions ?? []).flatMap((fn) => {
        const badge = badgeOf(fn);
        return badge === undefined ? [] : [[vscode.Uri.parse(fn.uri).toString(), badge]];
      }),
    );
  }

  #give(badges: ReadonlyMap<string, vscode.FileDecoration>): void {
    const changed = [...this.#shown].filter(
      ([key, before]) => before?.tooltip !== badges.get(key)?.tooltip,
    );
    for (const [key] of changed) this.#shown.set(key, badges.get(key));
    if (changed.length > 0) this.#changed.fire(changed.map(([key]) => vscode.Uri.parse(key)));
  }
}

function badgeOf(fn: FunctionOverviewInfo): vscode.FileDecoration | undefined {
  const { missing, unused, words } = workIn(fn);
  if (words.length === 0) return undefined;
  const [sign, count] = missing > 0 ? ['+', missing] : ['-', unused];
  const tooltip = listed(words);
  if (missing === 0) return new vscode.FileDecoration(`${sign}${Math.min(count, MOST)}`, tooltip);
  const color = new vscode.ThemeColor('list.warningForeground');
  return new vscode.FileDecoration(`${sign}${Math.min(count, MOST)}`, tooltip, color);
}
