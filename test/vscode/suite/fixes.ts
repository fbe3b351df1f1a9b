import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { configOf } from '../program';
import { actionsAt, apply, applyQuickFix } from './actions';
import { existsOnDisk, fileIn, showAt, textOf } from './documents';
import { diagnosticsOf, expectFindings, ruleOf } from './findings';
import type { HostTest } from './hostTest';

const rule = 'undeclared-interface';

export const fixesTests: HostTest[] = [
  {
    name: 'the quick fix adds the interface and changes nothing else',
    body: async () => {
      await applyQuickFix('quickFix');
      const config = await textOf(fileIn('quickFix', 'config.json'));
      assert.strictEqual(config, configOf('wxacode.get', 'security.msgSecCheck'));
    },
  },
  {
    name: 'the quick fix creates config.json where there is none',
    body: async () => {
      const config = fileIn('quickFixCreates', 'config.json');
      assert.strictEqual(await existsOnDisk(config), false);
      await applyQuickFix('quickFixCreates');
      assert.strictEqual(await existsOnDisk(config), true);
      assert.strictEqual(await textOf(config), configOf('security.msgSecCheck'));
    },
  },
  {
    name: 'fix all declares every interface of the function',
    body: async () => {
      const { document } = await showAt(fileIn('fixAll', 'index.js'), 'openapi.security');
      await expectFindings(document, rule, ['security.msgSecCheck', 'wxacode.getUnlimited']);
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const action = await eventually('an action of the kind source.fixAll.cloudcall', async () => {
        const [first] = await actionsAt(document, whole, 'source.fixAll.cloudcall');
        assert.ok(first, 'there is none');
        return first;
      });
      await apply(action);
      await expectFindings(document, rule, []);
      const declared = JSON.parse(await textOf(fileIn('fixAll', 'config.json')));
      assert.deepStrictEqual(declared.permissions.openapi.sort(), [
        'security.msgSecCheck',
        'wxacode.getUnlimited',
      ]);
    },
  },
  disables('in the middle of a chain', 'suppressed', 'index.js', {
    finding: 'security\n    .msgSecCheck',
    result: '    .openapi\n    // cloudcall-disable-next-line ¦\n    .security\n',
  }),
  disables('in TypeScript', 'suppressedTyped', 'index.ts', {
    finding: 'security.msgSecCheck',
    result: '=>\n\t// cloudcall-disable-next-line ¦\n\tcloud.openapi.security',
  }),
  {
    name: 'the command declares the interface at the cursor',
    body: async () => {
      const { document } = await showAt(fileIn('command', 'index.js'), 'openapi.security.msg');
      await expectFindings(document, rule, ['security.msgSecCheck']);
      await vscode.commands.executeCommand('cloudcall.declarePermission');
      await expectFindings(document, rule, []);
      const config = await textOf(fileIn('command', 'config.json'));
      assert.deepStrictEqual(JSON.parse(config).permissions.openapi, ['security.msgSecCheck']);
    },
  },
];

/** A comment disables the rule at a finding, with the reason to be typed. */
function disables(
  where: string,
  functionName: string,
  file: string,
  { finding, result }: { readonly finding: string; readonly result: string },
): HostTest {
  return {
    name: `a rule is disabled for a line ${where}, and the reason is typed`,
    body: async () => {
      const uri = fileIn(functionName, file);
      const { document } = await showAt(uri, finding);
      await expectFindings(document, rule, [finding]);
      // As from the list of problems: another file is in front.
      await showAt(fileIn('hover', 'index.js'), 'openapi');
      const diagnostic = diagnosticsOf(uri).find((found) => ruleOf(found) === rule)!;
      const title = `Disable ${rule} for this line`;
      const action = await eventually(title, async () => {
        const actions = await actionsAt(document, diagnostic.range, 'quickfix');
        return actions.find((one) => one.title === title) ?? assert.fail('not offered');
      });
      await apply(action);
      await vscode.commands.executeCommand('type', { text: 'asked before' });
      const comment = result.replace('¦', `${rule} -- asked before`);
      const text = document.getText();
      assert.ok(text.includes(comment), text);
      await expectFindings(document, rule, []);
    },
  };
}
