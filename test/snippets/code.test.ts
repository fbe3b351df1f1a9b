import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { expand } from './expand';
import { snippetsOf } from './files';
import { findingsOf } from './findingsOf';

/** Files with code of cloud functions; those of `calls` go into an existing function. */
const functionFiles = [
  ['functions', 'js'],
  ['functions', 'ts'],
  ['push', 'js'],
  ['push', 'ts'],
  ['calls', 'js'],
  ['calls', 'ts'],
] as const;

describe.each(functionFiles)('%s in %s', (file, language) => {
  const cases = snippetsOf(file, language).map(([name, { body }]) => [name, expand(body)] as const);

  it.each(cases)('%s parses', (_, text) => {
    expect(syntaxErrors(inFunction(text), `index.${language}`)).toEqual([]);
  });

  it.each(cases)('%s has no findings', (_, text) => {
    const code = inFunction(text);
    const declared = [...new Set(code.matchAll(/cloud\.openapi\.([\w.]+)\(/g))].map(([, it]) => it);
    const openapi = [...new Set(declared)];
    const config = openapi.length > 0 ? { permissions: { openapi } } : {};
    expect(
      findingsOf({
        [`cloudfunctions/fn/index.${language}`]: code,
        'cloudfunctions/fn/config.json': JSON.stringify(config),
      }),
    ).toEqual([]);
  });
});

describe('miniprogram', () => {
  const cases = snippetsOf('miniprogram').map(
    ([name, { body }]) => [name, inPage(expand(body))] as const,
  );

  it.each(cases)('%s parses', (_, code) => {
    expect(syntaxErrors(code, 'index.js')).toEqual([]);
  });

  it.each(cases)('%s has no findings', (_, code) => {
    expect(findingsOf({ 'miniprogram/pages/index/index.js': code })).toEqual([]);
  });
});

it('the checker sees these functions: without config.json every call is undeclared', () => {
  const [, { body }] = snippetsOf('functions').find(([name]) => name === 'Subscription message')!;
  const findings = findingsOf({ 'cloudfunctions/fn/index.js': expand(body) });
  expect(findings).toEqual([expect.stringContaining('undeclared-interface')]);
});

/** The whole file, with a function around what goes into an existing one. */
function inFunction(text: string): string {
  if (/\bmain = /.test(text)) return text;
  const lines = text.split('\n').map((line) => `  ${line}`);
  return [
    "const cloud = require('wx-server-sdk')",
    'cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })',
    'exports.main = async (event) => {',
    ...lines,
    '}',
  ].join('\n');
}

/** A page's script; methods stand in its object, statements in a handler. */
function inPage(text: string): string {
  return text.endsWith('},') ? `Page({\n${text}\n})` : `Page({\nasync onTap() {\n${text}\n} })`;
}

function syntaxErrors(text: string, fileName: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
