import * as vscode from 'vscode';
import {
  type FunctionOverviewInfo,
  type InterfaceOverviewInfo,
  OVERVIEW,
  type ProtocolLocation,
} from '../../../server/protocol/src/protocol';
import { openDocument } from '../openDocument';
import type { Server } from '../server';
import { functionItem, interfaceItem, unknownItem } from './overviewItems';
import { workIn } from './workIn';

/** A row of the view: a function, one of its interfaces, or a call that cannot be read. */
export type OverviewRow =
  | { readonly kind: 'function'; readonly fn: FunctionOverviewInfo }
  | {
      readonly kind: 'interface';
      readonly fn: FunctionOverviewInfo;
      readonly item: InterfaceOverviewInfo;
    }
  | { readonly kind: 'unknown'; readonly place: ProtocolLocation };

/** Set where the workspace has cloud functions, so that the view shows there alone. */
const CONTEXT = 'cloudcall.hasFunctions';

/** Set once it is known that there is nothing to show: until then the view only says that it loads. */
const EMPTY = 'cloudcall.nothingToList';

/**
 * The view "Cloud Call": functions with their interfaces. It asks the server only while it is to be
 * seen, and again when the server tells of changes.
 */
export class OverviewTree implements vscode.TreeDataProvider<OverviewRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<OverviewRow>;
  readonly #watches: vscode.Disposable[];

  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;

    this.#view = vscode.window.createTreeView('cloudcall.overview', { treeDataProvider: this });
    const refresh = (): void => {
      if (this.#view.visible) this.#changed.fire();
    };
    const onConfig = ({ fileName }: vscode.TextDocument): void => {
      if (fileName.endsWith('config.json')) refresh();
    };
    this.#watches = [
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(refresh),
      vscode.workspace.onDidSaveTextDocument(onConfig),
      server.onDidChangeState((state) => {
        const isOn = state === 'running';
        void vscode.commands.executeCommand('setContext', CONTEXT, isOn);
        if (isOn) refresh();
      }),
      server.onDidOutdate(refresh),
    ];
  }

  dispose(): void {
    for (const watch of this.#watches) watch.dispose();
  }

  getTreeItem(row: OverviewRow): vscode.TreeItem {
    if (row.kind === 'unknown') return unknownItem(row.place);
    if (row.kind === 'interface') return interfaceItem(row.item);
    return functionItem(row.fn, isUnsaved(row.fn));
  }

  async getChildren(row?: OverviewRow): Promise<OverviewRow[]> {
    if (row?.kind === 'function') return rowsOf(row.fn);
    if (row !== undefined) return [];
    const functions = await this.#server.request<FunctionOverviewInfo[]>(OVERVIEW, {});
    if (functions === undefined) return [];
    void vscode.commands.executeCommand('setContext', EMPTY, functions.length === 0);
    this.#tellMissing(functions);
    return functions.map((fn) => ({ kind: 'function', fn }));
  }

  #tellMissing(functions: readonly FunctionOverviewInfo[]): void {
    const missing = functions.reduce((sum, fn) => sum + workIn(fn).missing, 0);
    const tooltip = vscode.l10n.t('Interfaces to be declared: {0}', missing);
    this.#view.badge = missing === 0 ? undefined : { value: missing, tooltip };
  }
}

function rowsOf(fn: FunctionOverviewInfo): OverviewRow[] {
  return [
    ...fn.interfaces.map((item) => ({ kind: 'interface' as const, fn, item })),
    ...fn.unknown.map((place) => ({ kind: 'unknown' as const, place })),
  ];
}

function isUnsaved({ configUri }: FunctionOverviewInfo): boolean {
  return openDocument(vscode.Uri.parse(configUri))?.isDirty === true;
}
