import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import type { HostTest } from './hostTest';
import { writeHandler } from './marked';

const send = 'await cloud.openapi.subscribeMessage.send';
const reply = 'await cloud.openapi.customerServiceMessage.send';

/** Code with the cursor, the parameter that is marked there (`undefined`: none), words about it. */
const cases: readonly [code: string, active: string | undefined, says: RegExp][] = [
  [`${send}(¦);`, undefined, /Send a subscription message/],
  [`${send}({ ¦ });`, undefined, /Send a subscription message/],
  [`${send}({ touser: ¦ });`, 'touser: string', /required: openid/],
  [`${send}({ templateId: 'a', page: '¦' });`, 'page?: string', /optional: Page/],
  [`${reply}({ text: { content: '¦' } });`, 'content: string', /required: /],
];

export const signaturesTests: HostTest[] = cases.map(([code, active, says]) => ({
  name: `the signature at ${code}`,
  body: async () => {
    const { document, position } = await writeHandler(code);
    await eventually('signature help', async () => {
      const help = await vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(
        'vscode.executeSignatureHelpProvider',
        document.uri,
        position,
      );
      assert.strictEqual(help?.signatures.length, 1);
      const [{ label, documentation, parameters }] = help.signatures as [
        vscode.SignatureInformation,
      ];
      const marked = parameters[help.activeParameter];
      assert.strictEqual(marked && textIn(label, marked), active);
      assert.match(textOf(marked ? marked.documentation : documentation), says);
    });
  },
}));

function textIn(label: string, { label: part }: vscode.ParameterInformation): string {
  return typeof part === 'string' ? part : label.slice(...part);
}

function textOf(markdown: string | vscode.MarkdownString | undefined): string {
  return typeof markdown === 'string' ? markdown : (markdown?.value ?? '');
}
