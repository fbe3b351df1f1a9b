import {
  type Connection,
  TextDocumentSaveReason,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ChangedRange, changedRange } from '#core';
import type { Engine } from './engine';
import { type Log, safely } from './guard';
import { isKeystroke } from './isKeystroke';
import { pathOf, uriOf } from './uris';

/** How the client tells of edits. */
export const DOCUMENT_SYNC = {
  openClose: true,
  change: TextDocumentSyncKind.Incremental,
  willSave: true,
  save: true,
} as const;

/** A change of an open document. */
export interface Edit {
  readonly path: string;
  /** The text after it. */
  readonly text: string;
  /** What differs, in offsets. */
  readonly range: ChangedRange;
  /** Whether it looks typed. */
  readonly isKey: boolean;
}

/** The documents that are open in the client, and the engine's source of unsaved text. */
export class Documents {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #uris = new Map<string, string>();
  readonly #openListeners: ((path: string) => void)[] = [];
  readonly #closeListeners: ((path: string) => void)[] = [];
  readonly #editListeners: ((edit: Edit) => void)[] = [];
  readonly #saveListeners: ((byClock: boolean) => void)[] = [];

  constructor(connection: Connection, engine: Engine, log: Log) {
    this.#documents.onDidOpen(
      safely(log, 'didOpen', ({ document }) => {
        const path = pathOf(document.uri);
        this.#uris.set(path, document.uri);
        engine.open(path, () => document.getText());
        for (const listener of this.#openListeners) listener(path);
      }),
    );
    // The first change event of a document comes with its opening and brings nothing new.
    const opened = new Map<string, string>();
    this.#documents.onDidChangeContent(
      safely(log, 'didChange', ({ document }) => {
        const { uri } = document;
        const before = opened.get(uri);
        const text = document.getText();
        opened.set(uri, text);
        if (before === undefined) return;
        const path = pathOf(uri);
        const range = changedRange(before, text);
        const edit = { path, text, range, isKey: isKeystroke(before, text, range) };
        for (const listener of this.#editListeners) listener(edit);
        engine.edited(path);
      }),
    );
    this.#documents.onDidClose(
      safely(log, 'didClose', ({ document: { uri } }) => {
        const path = pathOf(uri);
        opened.delete(uri);
        this.#uris.delete(path);
        engine.close(path);
        for (const listener of this.#closeListeners) listener(path);
      }),
    );
    // What the editor saves by itself after a moment may be half-typed.
    let byClock = false;
    this.#documents.onWillSave(
      safely(log, 'willSave', ({ reason }) => {
        byClock = reason === TextDocumentSaveReason.AfterDelay;
      }),
    );
    this.#documents.onDidSave(
      safely(log, 'didSave', () => {
        for (const listener of this.#saveListeners) listener(byClock);
      }),
    );
    this.#documents.listen(connection);
  }

  onOpen(listener: (path: string) => void): void {
    this.#openListeners.push(listener);
  }

  onClose(listener: (path: string) => void): void {
    this.#closeListeners.push(listener);
  }

  /** Calls `listener` on every edit, before anything is computed. */
  onEdit(listener: (edit: Edit) => void): void {
    this.#editListeners.push(listener);
  }

  /** Calls `listener` when something was saved; `byClock` when the editor did it by itself after a moment. */
  onSave(listener: (byClock: boolean) => void): void {
    this.#saveListeners.push(listener);
  }

  get isAnyOpen(): boolean {
    return this.#uris.size > 0;
  }

  /** The file's URI as the client spells it where it is open. */
  uri(path: string): string {
    return this.#uris.get(path) ?? uriOf(path);
  }

  isOpen(path: string): boolean {
    return this.#uris.has(path);
  }

  /** The version of an open document; null when the file is not open. */
  version(path: string): number | null {
    const uri = this.#uris.get(path);
    return (uri === undefined ? undefined : this.#documents.get(uri)?.version) ?? null;
  }

  /** The paths of all open documents. */
  paths(): Iterable<string> {
    return this.#uris.keys();
  }
}
