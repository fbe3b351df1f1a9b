import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { existsOnDisk, fileIn, showAt } from './documents';
import type { HostTest } from './hostTest';

export const commandsTests: HostTest[] = [
  {
    name: 'the command writes the types of the active file’s function to disk',
    body: async () => {
      await showAt(fileIn('typed', 'index.js'), 'openapi.');
      const types = fileIn('typed', 'cloudcall.d.ts');
      const written = vscode.commands.executeCommand('cloudcall.writeTypes');
      await eventually('the declaration file', async () => {
        // The function that the active file belongs to is the first to be asked about.
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.ok(await existsOnDisk(types), 'no cloudcall.d.ts');
      });
      await eventually('its text on disk', async () => {
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(types));
        assert.match(text, /declare module 'wx-server-sdk'/);
        assert.match(text, /msgSecCheck\(/);
      });
      await vscode.commands.executeCommand('notifications.clearAll');
      await written;
      await vscode.workspace.fs.delete(types);
    },
  },
];
