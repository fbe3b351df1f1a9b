import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between the extension host of Node and that of the browser. */
export interface Platform {
  /** The schemes of files that the server can read. */
  readonly schemes: readonly string[];
  /** Makes the client of a server that is not started yet; the client library is loaded here. */
  makeClient(
    context: vscode.ExtensionContext,
    options: LanguageClientOptions,
  ): Promise<BaseLanguageClient>;
}
