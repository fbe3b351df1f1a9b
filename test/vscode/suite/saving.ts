import * as assert from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { configOf } from '../program';
import { applyQuickFix } from './actions';
import { fileIn, setText, showAt, textOf } from './documents';
import { expectFindings } from './findings';
import type { HostTest } from './hostTest';

const rule = 'undeclared-interface';
const fixOnSave = 'editor.codeActionsOnSave';

/** Declared means saved: what a fix writes is on disk, whole, once it is done. */
export const savingTests: HostTest[] = [
  {
    name: 'a quick fix creates config.json with its text, never empty',
    body: async () => {
      const seen = await lengthsSeen('savedCreates', () => applyQuickFix('savedCreates'));
      assert.strictEqual(onDisk('savedCreates'), configOf('security.msgSecCheck'));
      assert.deepStrictEqual(readdirSync(fileIn('savedCreates', '.').fsPath).sort(), [
        'config.json',
        'index.js',
        'package.json',
      ]);
      assert.deepStrictEqual(seen, [configOf('security.msgSecCheck').length]);
    },
  },
  {
    name: 'a quick fix fills an empty config.json and saves it',
    body: async () => {
      await applyQuickFix('savedFills');
      await eventually('the text on disk', () =>
        assert.strictEqual(onDisk('savedFills'), configOf('security.msgSecCheck')),
      );
    },
  },
  {
    name: 'a quick fix saves a config.json that had no unsaved changes',
    body: async () => {
      const before = dirtyConfigs();
      await applyQuickFix('savedAdds');
      const wanted = configOf('wxacode.get', 'security.msgSecCheck');
      await eventually('the text on disk', () => assert.strictEqual(onDisk('savedAdds'), wanted));
      assert.deepStrictEqual(dirtyConfigs(), before);
    },
  },
  {
    name: 'a quick fix leaves a config.json with unsaved changes to the user',
    body: async () => {
      const { document } = await showAt(fileIn('savedNot', 'config.json'), 'permissions');
      await setText(document, configOf('ocr.idcard'));
      await applyQuickFix('savedNot');
      const wanted = configOf('ocr.idcard', 'security.msgSecCheck');
      assert.strictEqual(await textOf(document.uri), wanted);
      assert.strictEqual(onDisk('savedNot'), configOf('wxacode.get'));
      assert.strictEqual(document.isDirty, true);
      assert.ok(await document.save());
      assert.strictEqual(onDisk('savedNot'), wanted);
    },
  },
  {
    name: 'a fix on save creates config.json with its text, never empty, and leaves nothing unsaved',
    body: async () => {
      const settings = vscode.workspace.getConfiguration();
      const name = 'source.fixAll.cloudcall';
      await settings.update(fixOnSave, { [name]: true }, vscode.ConfigurationTarget.Global);
      try {
        const { document } = await showAt(fileIn('savedOnSave', 'index.js'), 'openapi.security');
        await expectFindings(document, rule, ['security.msgSecCheck']);
        const before = dirtyConfigs();
        const seen = await lengthsSeen('savedOnSave', async () => {
          await setText(document, `${document.getText()}\n`);
          assert.ok(await document.save());
          await expectFindings(document, rule, []);
        });
        assert.strictEqual(onDisk('savedOnSave'), configOf('security.msgSecCheck'));
        assert.deepStrictEqual(seen, [configOf('security.msgSecCheck').length]);
        assert.deepStrictEqual(dirtyConfigs(), before);
      } finally {
        await settings.update(fixOnSave, undefined, vscode.ConfigurationTarget.Global);
      }
    },
  },
  {
    name: 'a quick fix puts its entry right where a byte order mark stands before the only line',
    body: async () => {
      await applyQuickFix('savedWithMark');
      await eventually('the text on disk', () =>
        assert.strictEqual(
          onDisk('savedWithMark'),
          '\uFEFF{ "permissions": { "openapi": ["wxacode.get", "security.msgSecCheck"] } }',
        ),
      );
    },
  },
];

function onDisk(functionName: string): string | undefined {
  const { fsPath } = fileIn(functionName, 'config.json');
  return existsSync(fsPath) ? readFileSync(fsPath, 'utf8') : undefined;
}

/** The lengths that a function's config.json had on disk one after the other during an action. */
async function lengthsSeen(functionName: string, action: () => Promise<void>): Promise<number[]> {
  const seen: number[] = [];
  const look = (): void => {
    const length = onDisk(functionName)?.length;
    if (length !== undefined && seen.at(-1) !== length) seen.push(length);
  };
  const timer = setInterval(look, 1);
  try {
    await action();
    look();
  } finally {
    clearInterval(timer);
  }
  return seen;
}

/** The config.json files with unsaved changes; other tests may have left some. */
function dirtyConfigs(): string[] {
  return vscode.workspace.textDocuments
    .filter(({ isDirty, fileName }) => isDirty && fileName.endsWith('config.json'))
    .map(({ fileName }) => fileName);
}
