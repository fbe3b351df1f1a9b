import type { ProposedFeatures, TextDocumentPositionParams } from 'vscode-languageserver';
import { inLocale, type Locale, type Snapshot, type Text } from '#core';
import type { ClientFeatures } from './clientFeatures';
import { Converter } from './convert';
import type { Documents } from './documents';
import type { Engine } from './engine';
import type { Log } from './guard';
import { readSettings, type Settings } from './settings';
import type { UnwatchedFiles } from './unwatchedFiles';
import { pathOf } from './uris';

/** A connection with the parts of the protocol that are still proposed. */
export type ServerConnection = ProposedFeatures.Connection;

/** A document that a request is about, in the newest version of the workspace. */
export interface DocumentView {
  readonly file: string;
  readonly snapshot: Snapshot;
  readonly convert: Converter;
}

/** What every handler works with, from `initialize` to `exit`. */
export class Session {
  constructor(
    readonly connection: ServerConnection,
    readonly log: Log,
    readonly engine: Engine,
    readonly documents: Documents,
    readonly unwatched: UnwatchedFiles,
    readonly client: ClientFeatures,
    readonly locale: Locale,
    /** Resolves when the client's settings are known, or have not come in reasonable time. */
    readonly settingsKnown: Promise<void>,
  ) {}

  readonly #stops: (() => void)[] = [];

  settings: Settings = readSettings(undefined);

  /** The newest version of the workspace, for an answer about these files; about everything when none is named. */
  snapshot(...files: readonly string[]): Snapshot {
    if (files.length > 0) this.unwatched.lookAround(files);
    else this.unwatched.lookAtAll();
    return this.engine.snapshot();
  }

  /** What an answer about a document begins with. */
  about(uri: string): DocumentView {
    const file = pathOf(uri);
    const snapshot = this.snapshot(file);
    return { file, snapshot, convert: this.converter(snapshot) };
  }

  /** The same for a place in a document. */
  at({ textDocument, position }: TextDocumentPositionParams): DocumentView & {
    readonly offset: number;
  } {
    const view = this.about(textDocument.uri);
    return { ...view, offset: view.convert.offset(view.file, position) };
  }

  /** Takes over the settings' section as the client sends it. */
  configure(section: unknown): void {
    this.settings = readSettings(section);
    this.engine.setSeverities(this.settings.severities);
  }

  /** Calls `listener` when the client shuts the server down. */
  onStop(listener: () => void): void {
    this.#stops.push(listener);
  }

  /** Lets go of timers and of requests that wait. */
  stop(): void {
    for (const stop of this.#stops) stop();
    this.unwatched.stop();
  }

  /** The text in the client's language. */
  readonly say = (text: Text): string => inLocale(text, this.locale);

  /** Positions of one version of the workspace. */
  converter(snapshot: Snapshot): Converter {
    const known = this.#converters.get(snapshot);
    if (known !== undefined) return known;
    const converter = new Converter({
      read: (file) => snapshot.read(file),
      uri: (file) => this.documents.uri(file),
      isOpen: (file) => this.documents.isOpen(file),
    });
    this.#converters.set(snapshot, converter);
    return converter;
  }

  readonly #converters = new WeakMap<Snapshot, Converter>();
}
