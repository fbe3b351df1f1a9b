import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { HostTest } from './hostTest';

export const restrictedTests: HostTest[] = [
  {
    name: 'the window is in restricted mode',
    body: async () => assert.strictEqual(vscode.workspace.isTrusted, false),
  },
];
