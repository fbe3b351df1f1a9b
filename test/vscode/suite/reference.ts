import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn, positionAfter, showAt } from './documents';
import type { HostTest } from './hostTest';

const page = (path: string) => vscode.Uri.from({ scheme: 'cloudcall-reference', path });

async function textOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(page(path))).getText();
}

/** The titles of all open previews of markdown. */
function previews(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label);
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await eventually('no preview', () => assert.deepStrictEqual(previews(), []));
}

export const referenceTests: HostTest[] = [
  {
    name: 'the reference of the interface at the cursor opens in the preview',
    body: async () => {
      await showAt(fileIn('hover', 'index.js'), 'openapi.security.msg');
      await vscode.commands.executeCommand('cloudcall.openReference');
      await eventually('the preview', () => {
        assert.match(previews().join(), /security\.msgSecCheck\.md/);
      });
      await closeAll();
    },
  },
  {
    name: 'a hover leads to the reference',
    body: async () => {
      const { document } = await showAt(fileIn('hover', 'index.js'), 'openapi.security.msg');
      const link = await eventually('the link in the hover', async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          positionAfter(document, 'openapi.security.msg'),
        );
        const contents = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
        const card = contents.find(({ value }) => value.includes('cloudcall.openReference'));
        assert.ok(card, 'no link');
        const { isTrusted } = card;
        assert.deepStrictEqual(isTrusted, { enabledCommands: ['cloudcall.openReference'] });
        return /\(command:(cloudcall\.openReference)\?([^)]*)\)/.exec(card.value);
      });
      const [, command = '', query = ''] = link ?? [];
      await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(query)));
      await eventually('the preview', () => {
        assert.match(previews().join(), /security\.msgSecCheck\.md/);
      });
      await closeAll();
    },
  },
  {
    name: 'pages of interfaces, errors and rules are read-only files that lead to each other',
    body: async () => {
      const text = await textOf('/interfaces/security.imgSecCheck.md');
      const paths = [...text.matchAll(/\]\(\.\.(\/(?:interfaces|errors|rules)\/[^)]*\.md)\)/g)];
      const found = paths.map(([, path = '']) => path);
      for (const folder of ['/interfaces/', '/errors/', '/rules/']) {
        assert.ok(
          found.some((path) => path.startsWith(folder)),
          `nothing leads to ${folder}`,
        );
      }
      for (const path of found) assert.match(await textOf(path), /^# /, path);
      assert.strictEqual(vscode.workspace.fs.isWritableFileSystem('cloudcall-reference'), false);
      await assert.rejects(textOf('/interfaces/no.such.md'));
    },
  },
  {
    name: 'a page is rendered by the editor’s own markdown',
    body: async () => {
      const html = await vscode.commands.executeCommand<string>(
        'markdown.api.render',
        await textOf('/interfaces/subscribeMessage.send.md'),
      );
      assert.match(html, /<td><code>touser<\/code><\/td>/);
      assert.match(html, /href="\.\.\/errors\/43101\.md"/);
    },
  },
];
