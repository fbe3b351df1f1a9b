import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn } from './documents';
import type { HostTest } from './hostTest';
import { writeHandler, writeMarked } from './marked';

const check = "await cloud.openapi.security.msgSecCheck({ content: 'a' })";

/** Milliseconds that a ghost text gets to appear at first. */
const WAIT_MS = 250;

/** Arrays with the cursor, and what they are with the ghost text. */
const filled: readonly (readonly [where: string, array: string, wanted: RegExp])[] = [
  ['on one line', '["wxacode.get"¦]', /\["wxacode\.get", "security\.msgSecCheck"\]/],
  ['behind its comma', '["wxacode.get",¦]', /\["wxacode\.get", "security\.msgSecCheck"\]/],
  [
    'on many lines',
    '[\n      "wxacode.get"¦\n    ]',
    /"wxacode\.get",\n {6}"security\.msgSecCheck"\n {4}\]/,
  ],
  [
    'behind a comma on many lines',
    '[\n      "wxacode.get",¦\n    ]',
    /"wxacode\.get",\n {6}"security\.msgSecCheck"\n {4}\]/,
  ],
];

export const ghostTextsTests: HostTest[] = [
  {
    name: 'a ghost text completes a call with its required parameters',
    body: async () => {
      const { document } = await writeHandler(
        'await cloud.openapi.customerServiceMessage.send(¦);',
      );
      await takesGhost(
        document,
        /send\(\{\s+touser: ,\s+msgtype: 'text',\s+text: \{ content: '' \},\s+\}\);/,
      );
    },
  },
  {
    name: 'a ghost text fills an empty openapi array with what the code uses',
    body: async () => {
      const text = '{\n  "permissions": {\n    "openapi": [¦]\n  }\n}\n';
      const { document } = await writeMarked(fileIn('completeConfig', 'config.json'), text);
      await takesGhost(document, /"openapi": \["security\.msgSecCheck"\]/);
    },
  },
  ...filled.map(([where, array, wanted]) => ({
    name: `a ghost text adds what an openapi array lacks, ${where}`,
    body: async () => {
      const text = `{\n  "permissions": {\n    "openapi": ${array}\n  }\n}\n`;
      const { document } = await writeMarked(fileIn('completeConfig', 'config.json'), text);
      await takesGhost(document, wanted);
    },
  })),
  {
    name: 'a ghost text handles the errors of the calls in a try block',
    body: async () => {
      const lines = ['try {', `  ${check};`, '} catch (err) {', '  ¦', '}'];
      const { document } = await writeHandler(...lines);
      await takesGhost(document, /catch \(err\) \{\s+if \(err\.errCode === \d+\) \{\s+\/\/ \w/);
    },
  },
  {
    name: 'no ghost text appears in a comment, and none where it is switched off',
    body: async () => {
      await noGhost('// await cloud.openapi.customerServiceMessage.send(¦)');
      const settings = vscode.workspace.getConfiguration('cloudcall');
      await settings.update('inlineCompletion.enabled', false);
      try {
        await noGhost('await cloud.openapi.customerServiceMessage.send(¦);');
      } finally {
        await settings.update('inlineCompletion.enabled', undefined);
      }
    },
  },
];

/** Has the ghost text at the cursor shown and accepts it, until the document is as wanted. */
async function takesGhost(document: vscode.TextDocument, wanted: RegExp): Promise<void> {
  let wait = WAIT_MS;
  await eventually('the ghost text', async () => {
    await triggerGhost(wait);
    // Asking again drops what is still on its way.
    wait *= 1.5;
    await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
    assert.match(document.getText(), wanted);
  });
}

async function noGhost(line: string): Promise<void> {
  const { document } = await writeHandler(line);
  const before = document.getText();
  await triggerGhost(WAIT_MS);
  await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
  assert.strictEqual(document.getText(), before);
}

async function triggerGhost(wait: number): Promise<void> {
  await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
  await new Promise((resolve) => setTimeout(resolve, wait));
}
