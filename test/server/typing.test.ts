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
    client.replace(uri, '  await x\n', LINE);
    const codes = () => (client.published.get(uri) ?? []).map(({ code }) => code);
    const isSaid = () => codes().includes('undeclared-interface');
    await client.until(isSaid, 'the pasted call is checked');
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

  it('leave what an accepted call has still to be given in peace until that is saved or left', async () => {
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PUSH, { locale: 'en' });
    const uri = workspace.uri(INDEX);
    client.open(uri, prepared);
    const count = (rule: string) => codesOf(client, uri).filter((code) => code === rule).length;
    await client.until(() => codesOf(client, uri).length > 0, 'what was there before is said');
    const before = count('missing-parameter');
    const empty = "subscribeMessage.send({ touser: OPENID, templateId: '' })";
    client.replace(uri, '  await x\n', `  await cloud.openapi.${empty}\n${LINE}`);
    const isChecked = () => count('undeclared-interface') > 0;
    await client.until(isChecked, 'what is written is checked');
    expect([count('placeholder-value'), count('missing-parameter')]).toEqual([0, before]);
    client.replace(uri, 'exports.main', '\nexports.main');
    const isSaid = () => count('placeholder-value') > 0;
    await client.until(isSaid, 'it is said once something else is edited');
    client.replace(uri, LINE, '  await cloud.openapi.subscribeMessage.send({})\n');
    await client.until(() => !isChecked(), 'the next call is checked');
    const told = count('missing-parameter');
    client.saved(uri, TextDocumentSaveReason.Manual);
    await client.until(() => count('missing-parameter') > told, 'the rest is said with a save');
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
