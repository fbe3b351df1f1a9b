import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { extensionId } from '../program';
import type { HostTest } from './hostTest';

const commands = [
  'cloudcall.declarePermission',
  'cloudcall.declareAllUsed',
  'cloudcall.removeUnused',
  'cloudcall.checkWorkspace',
  'cloudcall.browseInterfaces',
  'cloudcall.openReference',
  'cloudcall.writeTypes',
  'cloudcall.explainStatus',
  'cloudcall.restartServer',
];

export const activationTests: HostTest[] = [
  {
    vital: true,
    name: 'the packaged extension is installed, not loaded from the source tree',
    body: async () => {
      const extension = vscode.extensions.getExtension(extensionId);
      assert.ok(extension, `${extensionId} is not installed`);
      assert.match(extension.extensionPath, /extensions/);
    },
  },
  {
    vital: true,
    name: 'it activates by itself in a folder with a project.config.json',
    body: () =>
      eventually('activation', () => {
        assert.ok(vscode.extensions.getExtension(extensionId)?.isActive, 'not active');
      }),
  },
  {
    name: 'its commands are there',
    body: () =>
      eventually('commands', async () => {
        const present = new Set(await vscode.commands.getCommands(true));
        const missing = commands.filter((command) => !present.has(command));
        assert.deepStrictEqual(missing, []);
      }),
  },
];
