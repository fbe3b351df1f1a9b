import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import type { HostTest } from './hostTest';
import { type Marked, writeHandler } from './marked';

const ALIAS = 'const { msgSecCheck } = cloud.openapi.security;';
const CALL = "await msgSecCheck¦({ content: 'a' });";

export const inlayHintsTests: HostTest[] = [
  {
    name: 'behind a call that does not spell its interface its name stands once, with room around it',
    body: async () => {
      await standsAt(await writeHandler(ALIAS, CALL));
      // And goes with the call.
      await standsAt(await writeHandler(ALIAS, '', `if (event.text) ${CALL}`));
    },
  },
];

async function standsAt({ document, position }: Marked): Promise<void> {
  await eventually('the hint', async () => {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    const shown = hints.map((hint) => ({
      ...{ label: hint.label, line: hint.position.line, character: hint.position.character },
      ...{ paddingLeft: hint.paddingLeft, paddingRight: hint.paddingRight },
    }));
    const { line, character } = position;
    const label = '→ security.msgSecCheck';
    assert.deepStrictEqual(shown, [
      { label, line, character, paddingLeft: true, paddingRight: true },
    ]);
  });
}
