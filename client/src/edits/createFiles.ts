import * as vscode from 'vscode';

/** A file to be created, with its whole text. */
export interface NewFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * Creates files so that nobody ever sees one that is empty or half written: each is written beside
 * its place, and then takes its name. Rejects where a file of that name has come in the meantime.
 */
export async function createFiles(files: readonly NewFile[]): Promise<void> {
  for (const { uri, text } of files) {
    const unique = Math.random().toString(36).slice(2);
    const temporary = uri.with({ path: `${uri.path}.${unique}.tmp` });
    try {
      await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
      await vscode.workspace.fs.rename(temporary, uri, { overwrite: false });
    } catch (error) {
      // Where nothing was written there is nothing to remove, and the reason counts.
      await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
      throw error;
    }
  }
}
