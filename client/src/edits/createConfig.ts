import * as vscode from 'vscode';
import { createFiles } from './createFiles';

const EMPTY_CONFIG = '{\n  "permissions": {\n    "openapi": []\n  }\n}\n';

/** Creates a function's config.json without any permission, and opens it. */
export async function createConfig(uri: vscode.Uri): Promise<void> {
  await createFiles([{ uri, text: EMPTY_CONFIG }]);
  await vscode.window.showTextDocument(uri);
}
