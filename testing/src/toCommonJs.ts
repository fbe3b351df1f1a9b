import { createRequire } from 'node:module';
import type TS from 'typescript';
import { isTypeScript } from '#core';

/**
 * A source as CommonJS. TypeScript and ES modules are compiled with the project's own `typescript`,
 * since that is what their build does before an upload.
 * @throws Error naming the file where it needs `typescript` and the project has none
 */
export function toCommonJs(path: string, text: string): string {
  if (!needsCompiler(path, text)) return text;
  const ts = compilerFor(path);
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2020,
      esModuleInterop: true,
      inlineSourceMap: true,
    },
  });
  return outputText;
}

function needsCompiler(path: string, text: string): boolean {
  if (isTypeScript(path) || path.endsWith('.mjs')) return true;
  return /^\s*(import\s*[\w{*'"]|export\s+(default|const|let|var|function|async|class|\{|\*))/m.test(
    text,
  );
}

function compilerFor(path: string): typeof TS {
  try {
    return createRequire(path)('typescript');
  } catch {
    throw new Error(
      `${path}: an ES module or TypeScript: install "typescript" beside it to test it`,
    );
  }
}
