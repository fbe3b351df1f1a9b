import * as vscode from 'vscode';
import type { FilesParams, FilesResult } from '../../../server/protocol/src/protocol';

/** Larger files are not source that anybody has written, in bytes. */
const MOST_BYTES = 1 << 20;

/** Reads what the server asks for from the workspace's file system, whatever that is. */
export async function readFiles({ folders, texts }: FilesParams): Promise<FilesResult> {
  return {
    folders: await Promise.all(folders.map((uri) => list(vscode.Uri.parse(uri)))),
    texts: await Promise.all(texts.map((uri) => read(vscode.Uri.parse(uri)))),
  };
}

/** Without links to folders: nobody can tell whether they lead back to where they stand. */
async function list(uri: vscode.Uri): Promise<FilesResult['folders'][number]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.flatMap(([name, type]) => {
      if (type & vscode.FileType.File) return { name, kind: 'file' };
      return type === vscode.FileType.Directory ? { name, kind: 'directory' } : [];
    });
  } catch {
    return [];
  }
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > MOST_BYTES) return null;
    // An edit has to know of the mark.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
