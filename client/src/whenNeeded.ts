import * as vscode from 'vscode';

const MINI_PROGRAM =
  '**/{project.config.json,project.private.config.json,cloudfunctions/*/{package.json,config.json,index.js,index.ts}}';
const NOT_OURS = '**/{node_modules,miniprogram_npm}/**';
const SDK = 'wx-server-sdk';
const LANGUAGES = new Set(['javascript', 'javascriptreact', 'typescript', 'typescriptreact']);

/**
 * Calls `start` once, as soon as the workspace shows that it has to do with cloud functions: a project
 * file, a function in a folder `cloudfunctions`, a root folder whose package.json names wx-server-sdk,
 * or an open source file or package.json of one of the schemes that does. Other projects pay for nothing
 * more.
 */
export function whenNeeded(schemes: readonly string[], start: () => void): vscode.Disposable {
  const watches: vscode.Disposable[] = [];
  const namesSdk = (document: vscode.TextDocument): boolean =>
    schemes.includes(document.uri.scheme) && mentionsSdk(document);
  let started = false;
  const go = (): void => {
    if (started) return;
    started = true;
    for (const watch of watches) watch.dispose();
    start();
  };
  const look = async (): Promise<void> => {
    const [found] = await vscode.workspace.findFiles(MINI_PROGRAM, NOT_OURS, 1);
    if (found !== undefined || (await rootTells())) go();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(
    '**/project{,.private}.config.json',
    false,
    true,
    true,
  );
  watches.push(
    watcher,
    watcher.onDidCreate(go),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void look()),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (namesSdk(document)) go();
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (namesSdk(document)) go();
    }),
  );
  if (vscode.workspace.textDocuments.some(namesSdk)) go();
  else void look();
  return new vscode.Disposable(() => {
    started = true;
    for (const watch of watches) watch.dispose();
  });
}

function mentionsSdk(document: vscode.TextDocument): boolean {
  return (
    (LANGUAGES.has(document.languageId) || document.fileName.endsWith('package.json')) &&
    document.getText().includes(SDK)
  );
}

/** A file system without search finds nothing, so what the folders themselves hold is looked at. */
async function rootTells(): Promise<boolean> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (await exists(vscode.Uri.joinPath(uri, 'project.config.json'))) return true;
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, 'package.json'));
      if (new TextDecoder().decode(bytes).includes(SDK)) return true;
    } catch {
      // A folder without package.json says nothing.
    }
  }
  return false;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
