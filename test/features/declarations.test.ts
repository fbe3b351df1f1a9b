import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import {
  DECLARATION_FILE,
  declarationFile,
} from '../../core/src/features/declarations/declarationFile';
import { catalog } from '../catalog/loadCatalog';
import { root } from '../root';

const folder = mkdtempSync(join(tmpdir(), 'cloudcall-types-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A stand-in for the sdk's own declarations, as far as they matter here. */
const SDK =
  'export const openapi: Record<string, any>;\nexport function logger(): { log(x: object): void };\n';

interface Case {
  readonly name: string;
  readonly code: string;
  /** A pattern of the one error's message; undefined where the code is right. */
  readonly error?: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'a right call',
    code: "cloud.openapi.subscribeMessage.send({ touser: 'x', templateId: 't', data: { thing1: { value: 'a' } } })",
  },
  { name: 'an optional argument', code: 'cloud.openapi.subscribeMessage.getCategory()' },
  { name: 'an empty argument', code: 'cloud.openapi.subscribeMessage.getCategory({})' },
  {
    name: 'a reply',
    code: "cloud.openapi.wxacode.getUnlimited({ scene: 'a' }).then(({ buffer }) => buffer.toString('base64'))",
  },
  {
    name: 'the error fields of a reply',
    code: "cloud.openapi.security.msgSecCheck({ content: '', version: 2, scene: 1, openid: '' }).then((r) => r.result.suggest + r.errCode.toFixed())",
  },
  {
    name: 'media',
    code: "cloud.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.from('') } })",
  },
  { name: 'a dotted name', code: "cloud.openapi['wxacode.get']({ path: 'a' })" },
  { name: 'options', code: "cloud.openapi({ appid: 'wx' }).wxacode.get({ path: 'a' })" },
  {
    name: 'convertCase: false',
    code: 'cloud.openapi({ convertCase: false }).wxacode.get({ Any_Key: 1 })',
  },
  { name: 'an instance', code: "new cloud.Cloud({}).openapi.wxacode.get({ path: 'a' })" },
  { name: 'four segments', code: 'cloud.openapi.wxa.sec.order.uploadShippingInfo' },
  { name: 'the rest of the sdk', code: 'cloud.logger().log({})' },
  {
    name: 'a missing parameter',
    code: "cloud.openapi.subscribeMessage.send({ touser: 'x', data: {} })",
    error: /templateId/,
  },
  {
    name: 'a misspelt parameter',
    code: "cloud.openapi.wxacode.get({ path: 'a', widht: 1 })",
    error: /widht/,
  },
  {
    name: 'a wrong type',
    code: "cloud.openapi.wxacode.get({ path: 'a', width: '430' })",
    error: /'string' is not assignable to type 'number'/,
  },
  {
    name: 'a wrong value',
    code: "cloud.openapi.subscribeMessage.send({ touser: '', templateId: '', data: {}, miniprogramState: 'released' })",
    error: /"released"/,
  },
  {
    name: 'data without { value }',
    code: "cloud.openapi.subscribeMessage.send({ touser: '', templateId: '', data: { thing1: 'a' } })",
    error: /string/,
  },
  {
    name: 'media as a string',
    code: "cloud.openapi.security.imgSecCheck({ media: 'cloud://a.png' })",
    error: /Media/,
  },
  { name: 'an unknown method', code: 'cloud.openapi.security.msgCheck({})', error: /msgCheck/ },
  { name: 'an unknown category', code: 'cloud.openapi.secure.msgSecCheck({})', error: /secure/ },
  { name: 'an option that is none', code: "cloud.openapi({ appId: 'wx' })", error: /appId/ },
];

/** Compiles every case in a file of its own; the messages of each. */
function compile(name: string, options: ts.CompilerOptions, sdkInstalled: boolean, js: boolean) {
  const directory = join(folder, name);
  mkdirSync(directory, { recursive: true });
  if (sdkInstalled) {
    const sdk = join(directory, 'node_modules', 'wx-server-sdk');
    mkdirSync(sdk, { recursive: true });
    writeFileSync(join(sdk, 'index.d.ts'), SDK);
    writeFileSync(join(sdk, 'package.json'), '{"name":"wx-server-sdk","types":"index.d.ts"}');
  }
  const declarations = join(directory, DECLARATION_FILE);
  writeFileSync(declarations, declarationFile(catalog, { locale: 'en', sdkInstalled }));
  const files = cases.map(({ code }, index) => {
    const file = join(directory, `case${index}.${js ? 'js' : 'ts'}`);
    const head = js
      ? "const cloud = require('wx-server-sdk');\n"
      : "import cloud from 'wx-server-sdk';\n";
    writeFileSync(file, `${head}${code};\n${js ? '' : 'export {};\n'}`);
    return file;
  });
  const program = ts.createProgram([declarations, ...files], {
    ...options,
    noEmit: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: ['node'],
    typeRoots: [join(root, 'node_modules', '@types')],
    esModuleInterop: true,
  });
  const messages = (file: string): string[] => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };
  return { cases: files.map(messages), declarations: messages(declarations) };
}

describe.each([
  ['TypeScript', false, true],
  ['JavaScript without the sdk', true, false],
] as const)('the declaration file in %s', (name, js, sdkInstalled) => {
  const options: ts.CompilerOptions = js
    ? {
        allowJs: true,
        checkJs: true,
        module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
      }
    : { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const compiled = compile(name.replaceAll(' ', '-'), options, sdkInstalled, js);

  it('has no errors of its own', () => {
    expect(compiled.declarations).toEqual([]);
  });

  it.each(cases.map((each, index) => ({ ...each, index })))('$name', ({ error, index }) => {
    const messages = compiled.cases[index] ?? [];
    if (error === undefined) expect(messages).toEqual([]);
    else expect(messages.join('\n')).toMatch(error);
  });
});

describe('the declaration file', () => {
  it('speaks both languages and marks what is retired', () => {
    const english = declarationFile(catalog, { locale: 'en', sdkInstalled: true });
    const chinese = declarationFile(catalog, { locale: 'zh-cn', sdkInstalled: true });
    expect(english).toContain('@deprecated');
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
    expect(chinese).toContain('发送订阅消息');
    for (const name of catalog.names) {
      expect(english).toMatch(new RegExp(`^ +${name.slice(name.lastIndexOf('.') + 1)}[(:]`, 'm'));
    }
    // A compiler would offer them all behind `openapi.`.
    expect(english).not.toMatch(/^ +'\w+\./m);
  });
});
