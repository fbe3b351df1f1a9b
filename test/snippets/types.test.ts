import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from '../root';
import { expand } from './expand';
import { snippetsOf } from './files';

/** As much of the sdk's own declarations as the snippets touch. */
const sdk = `
declare module 'wx-server-sdk' {
  export function init(config?: { env?: string | symbol }): void;
  export function getWXContext(): { OPENID?: string };
  export function getOpenData(param: { list: string[] }): any;
  export function uploadFile(param: { cloudPath: string; fileContent: any }): Promise<{ fileID: string }>;
  export function downloadFile(param: { fileID: string }): Promise<{ fileContent: any }>;
  export function database(): any;
  export const openapi: Record<string, any>;
  export const DYNAMIC_CURRENT_ENV: symbol;
}
declare const console: { log(...what: unknown[]): void; error(...what: unknown[]): void };
`;

it('the TypeScript snippets compile under strict', () => {
  const texts = new Map([[`${root}/sdk.d.ts`, sdk]]);
  for (const file of ['functions', 'push'] as const) {
    for (const [name, { body }] of snippetsOf(file, 'ts')) {
      const text = expand(body);
      if (text.includes('export const main')) texts.set(`${root}/${name}.ts`, text);
    }
  }
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    // The sdk's own declarations need those of Node.
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.CommonJS,
    ignoreDeprecations: '6.0',
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => texts.has(file) || fileExists.call(host, file);
  host.getSourceFile = (file, target) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile.call(host, file, target)
      : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const faults = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  expect(faults).toEqual([]);
});
