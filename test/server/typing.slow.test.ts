import { expect, it } from 'vitest';
import { TextDocumentSaveReason } from 'vscode-languageserver/node';
import { isKeystroke } from '../../server/src/isKeystroke';
import { IS_LONG } from '../longRuns';
import { PULL, PUSH } from './harness/capabilities';
import { declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';
import type { TestClient } from './harness/testClient';

const WAIT_MS = 250;
const LINE = '  await cloud.openapi.wxacode.get({})\n';

/**
 * Types a text behind another, letter by letter, and pauses after each: in the short run not before
 * there is a dot, as nothing is to be said of what comes before it.
 */
async function typeBehind(client: TestClient, uri: string, before: string, text: string) {
  const told = codesOf(client, uri);
  for (let at = 0; at < text.length; at += 1) {
    const position = client.at(uri, before);
    const start = { line: position.line, character: position.character + before.length + at };
    client.change(uri, [{ range: { start, end: start }, text: text.charAt(at) }]);
    if (!IS_LONG && at < text.indexOf('.')) continue;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    expect(codesOf(client, uri)).toEqual(told);
  }
}

function codesOf(client: TestClient, uri: string): readonly unknown[] {
  return (client.published.get(uri) ?? []).map(({ code }) => code);
}

it.each([
  ['ab', 'abc', true],
  ['abc', 'ab', true],
  ['f', 'f()', true],
  ['f({})', 'f({\n    \n})', true],
  ['cloud.', 'cloud.openapi', false],
  ['a\nb\nc', '', false],
  ['await x\n\nawait y', 'await xs\n\nawait ys', true],
  ['await x\n\nawait y', 'await x.send\n\nawait y.send', false],
  ['a\nb\nc', 'a\nc', true],
  ['a()\nb()\nc()', 'wait(c)', false],
])('%j to %j is a key: %s', (before, after, isKey) => {
  expect(isKeystroke(before, after)).toBe(isKey);
});

describeServer('half-typed names', (test) => {
  const config = declaring('security.msgSecCheck', 'subscribeMessage.send');
  const prepared = NOTIFY.replace('=> {\n', '=> {\n  await x\n');

  it('raise nothing while they are typed, and what holds is said after a pause', async () => {
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PUSH, { locale: 'en' });
    const uri = workspace.uri(INDEX);
    client.open(uri, prepared);
    await client.until(() => codesOf(client, uri).length > 0, 'what was there before is said');
    await typeBehind(client, uri, 'await x', '; await cloud.openapi.u');
    const codes = () => (client.published.get(uri) ?? []).map(({ code }) => code);
    await client.until(() => codes().includes('uncalled-openapi'), 'the pause is over');
  });

  it('do not keep back what is pasted, nor what was said before', async () => {
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PUSH, { locale: 'en' });
    const uri = workspace.uri(INDEX);
    client.open(uri, prepared);
    const lacking = () =>
      codesOf(client, uri).filter((code) => code === 'missing-parameter').length;
    await client.until(() => lacking() > 0, 'what was there before is said');
    const before = lacking();
    client.replace(uri, '  await x\n', LINE);
    const isSaid = () => codesOf(client, uri).includes('undeclared-interface');
    await client.until(isSaid, 'the pasted call is checked');
    expect(lacking()).toBe(before + 1);
    client.replace(uri, '({})', '({ })');
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    expect(isSaid()).toBe(true);
  });

  it('stay so when the editor saves by itself, and are said when a person saves', async () => {
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PUSH, { locale: 'en' });
    const uri = workspace.uri(INDEX);
    client.open(uri, prepared.replace('await x', 'await cloud.openapi'));
    await client.until(() => codesOf(client, uri).length > 0, 'what was there before is said');
    const told = codesOf(client, uri);
    client.replace(uri, 'await cloud.openapi\n', 'await cloud.openapi;\n');
    client.saved(uri, TextDocumentSaveReason.AfterDelay);
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    expect(codesOf(client, uri)).toEqual(told);
    client.saved(uri, TextDocumentSaveReason.Manual);
    const isSaid = () => codesOf(client, uri).includes('uncalled-openapi');
    await client.until(isSaid, 'it is said');
  });

  it('leave an accepted call in peace until it is filled in, saved or left', async () => {
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PUSH, { locale: 'en' });
    const uri = workspace.uri(INDEX);
    client.open(uri, prepared);
    const lacking = () =>
      codesOf(client, uri).filter((code) => code === 'missing-parameter').length;
    const has = (rule: string) => codesOf(client, uri).includes(rule);
    await client.until(() => lacking() > 0, 'what was there before is said');
    const before = lacking();
    const empty = `  await cloud.openapi.subscribeMessage.send({ touser: '', templateId: '' })\n${LINE}`;
    const accept = async (): Promise<void> => {
      client.replace(uri, '  await x\n', empty);
      await client.until(() => has('undeclared-interface'), 'what is written is checked');
      expect([has('placeholder-value'), lacking()]).toEqual([false, before]);
    };
    await accept();
    client.replace(uri, 'exports.main', '\nexports.main');
    await client.until(() => has('placeholder-value'), 'it is said once something else is edited');
    client.replace(uri, empty, '  await x\n');
    await client.until(() => !has('undeclared-interface'), 'the call is gone');
    await accept();
    client.replace(uri, "touser: '', templateId: ''", "touser: 'a', templateId: 'b'");
    await client.until(() => lacking() > before, 'the rest is said once it is filled in');
    client.replace(uri, empty.replace("'', templateId: ''", "'a', templateId: 'b'"), '  await x\n');
    await client.until(() => !has('undeclared-interface'), 'the call is gone again');
    await accept();
    client.saved(uri, TextDocumentSaveReason.Manual);
    await client.until(() => has('placeholder-value'), 'it is said once it is saved');
  });

  it('leave an accepted category in peace until it goes on, is saved or left', async () => {
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PUSH, { locale: 'en' });
    const uri = workspace.uri(INDEX);
    client.open(uri, prepared.replace('await x', 'await cloud.openapi.u'));
    const has = (rule: string) => codesOf(client, uri).includes(rule);
    await client.until(() => has('uncalled-openapi'), 'what was there before is said');
    client.replace(uri, 'cloud.openapi.u', 'cloud.openapi.wxacode.get({})');
    await client.until(() => has('undeclared-interface'), 'another call stands there');
    client.replace(uri, 'wxacode.get({})', 'urllink');
    await client.until(() => !has('undeclared-interface'), 'the category is checked');
    expect(has('uncalled-openapi')).toBe(false);
    client.saved(uri, TextDocumentSaveReason.Manual);
    await client.until(() => has('uncalled-openapi'), 'it is said once it is saved');
  });

  it('make a client that pulls pull again after the pause', async () => {
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PULL, { locale: 'en' });
    const uri = workspace.uri(INDEX);
    client.open(uri, prepared.replace('await x', 'await cloud.openapi'));
    client.replace(uri, 'await cloud.openapi\n', 'await cloud.openapi;\n');
    expect((await client.pull(uri)).map(({ code }) => code)).toEqual([]);
    await client.until(() => client.refreshes > 0, 'the pause is over');
    expect((await client.pull(uri)).map(({ code }) => code)).toContain('uncalled-openapi');
  });
});
