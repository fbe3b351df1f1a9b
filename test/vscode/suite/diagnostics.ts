import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { configOf } from '../program';
import { fileIn, setText } from './documents';
import { diagnosticsOf, expectFindings, ruleOf } from './findings';
import type { HostTest } from './hostTest';

const rule = 'undeclared-interface';

export const diagnosticsTests: HostTest[] = [
  {
    name: 'an undeclared call is an error with a link, and goes as the declaration is typed, unsaved',
    body: async () => {
      const code = await vscode.workspace.openTextDocument(fileIn('declaredLater', 'index.js'));
      await vscode.window.showTextDocument(code);
      await expectFindings(code, rule, ['security.msgSecCheck']);
      const [diagnostic] = diagnosticsOf(code.uri);
      assert.strictEqual(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
      assert.ok(typeof diagnostic.code === 'object', 'the rule id leads nowhere');
      assert.match(diagnostic.code.target.path, /undeclared-interface/);

      const config = await vscode.workspace.openTextDocument(
        fileIn('declaredLater', 'config.json'),
      );
      const before = config.getText();
      await setText(config, configOf('wxacode.get', 'security.msgSecCheck'));
      assert.ok(config.isDirty, 'config.json was saved by somebody');
      await expectFindings(code, rule, []);

      await setText(config, before);
      await expectFindings(code, rule, ['security.msgSecCheck']);
    },
  },
  {
    name: 'a call in a function without config.json is an error',
    body: async () => {
      const code = await vscode.workspace.openTextDocument(fileIn('bareFolder', 'index.js'));
      await vscode.window.showTextDocument(code);
      await expectFindings(code, rule, ['security.msgSecCheck']);
    },
  },
  {
    name: 'a call through a renamed openapi object in another file of the function is an error',
    body: async () => {
      const code = await vscode.workspace.openTextDocument(fileIn('handedOn', 'notify.js'));
      await vscode.window.showTextDocument(code);
      await expectFindings(code, rule, ['customerServiceMessage.send']);
    },
  },
  {
    name: 'a function of which no file is open is checked too',
    body: async () => {
      const file = fileIn('neverOpened', 'index.js');
      await eventually('its finding', () => {
        const rules = diagnosticsOf(file).map(ruleOf);
        assert.ok(rules.includes(rule), `it has ${rules.join(', ') || 'none'}`);
      });
    },
  },
  {
    name: 'typing a second call brings a second error, deleting it takes the error away',
    body: async () => {
      const code = await vscode.workspace.openTextDocument(fileIn('bareFolder', 'index.js'));
      const before = code.getText();
      await setText(
        code,
        before.replace('  return', "  await cloud.openapi.wxacode.get({ path: 'a' });\n  return"),
      );
      await expectFindings(code, rule, ['security.msgSecCheck', 'wxacode.get']);
      await setText(code, before);
      await expectFindings(code, rule, ['security.msgSecCheck']);
    },
  },
];
