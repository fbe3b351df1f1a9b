import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import type { HostTest } from './hostTest';
import { writeHandler } from './marked';

/** Milliseconds that a list gets to open at first. */
const WAIT_MS = 300;

const CATEGORY = 'await cloud.openapi.sub';
const METHOD = 'await cloud.openapi.security.msgSec';

export const commitCharactersTests: HostTest[] = [
  {
    name: 'a dot and a parenthesis accept nothing from an open list, unless somebody wants them to',
    body: async () => {
      const settings = vscode.workspace.getConfiguration('cloudcall');
      await settings.update('completion.callArguments', false);
      try {
        const category = await waitFor(CATEGORY, accept, `${METHOD.slice(0, 20)}subscribeMessage`);
        const method = await waitFor(METHOD, accept, `${METHOD}Check`);
        assert.strictEqual(await typed(CATEGORY, press('.'), category), `${CATEGORY}.`);
        assert.strictEqual(await typed(METHOD, press('('), method), `${METHOD}()`);
        await settings.update('completion.commitCharacters', true);
        await waitFor(CATEGORY, press('.'), 'await cloud.openapi.subscribeMessage.');
        await waitFor(METHOD, press('('), `${METHOD}Check()`);
      } finally {
        await settings.update('completion.commitCharacters', undefined);
        await settings.update('completion.callArguments', undefined);
      }
    },
  },
];

type Act = () => Thenable<unknown>;

const accept: Act = () => vscode.commands.executeCommand('acceptSelectedSuggestion');

/** The editor closes what is opened. */
const press = (text: string): Act => {
  return () => vscode.commands.executeCommand('type', { text });
};

/** Tries until the line is as wanted. @returns how long the list had to open. */
function waitFor(text: string, act: Act, wanted: string): Promise<number> {
  let wait = WAIT_MS;
  return eventually(`${wanted} from ${text}`, async () => {
    wait *= 1.5;
    assert.strictEqual(await typed(text, act, wait), wanted);
    return wait;
  });
}

/** The line of a handler after a text was typed, the list was asked for, and something was done. */
async function typed(text: string, act: Act, wait: number): Promise<string> {
  const { editor, document } = await writeHandler('¦');
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await new Promise((resolve) => setTimeout(resolve, wait));
  await act();
  return document.lineAt(editor.selection.active.line).text.trim();
}
