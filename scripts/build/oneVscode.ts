import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const IMPORT = /^import \* as vscode from 'vscode';$/m;

/** Its own namespace keeps the one real `require` apart from those that it stands for. */
const ONE = 'vscode-once';

/**
 * Asks the host for its API once. As ECMAScript means it, `import * as vscode` is a copy of all of
 * it, some hundred properties for each of our files, and each `require` of it looks up who asks:
 * that took most of the time in which the extension is activated.
 */
export const oneVscode: Plugin = {
  name: 'one-vscode',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]client[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(IMPORT, "import vscode = require('vscode');"),
      loader: 'ts',
    }));
    onResolve({ filter: /^vscode$/ }, ({ path, namespace }) =>
      namespace === ONE ? { path, external: true } : { path, namespace: ONE },
    );
    onLoad({ filter: /./, namespace: ONE }, () => ({
      contents: "module.exports = require('vscode');",
      loader: 'js',
    }));
  },
};
