import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/**
 * Writes the type declarations of a folder's `index.ts` and of the files that its public types come
 * from. Each file is taken by itself: the project's `isolatedDeclarations` makes that enough.
 * @throws Error when a public type comes from outside the folder, where a reader could not follow it
 */
export function writeDeclarations(source: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  const waiting = [join(source, 'index.ts')];
  const written = new Set(waiting);
  for (const file of waiting) {
    const { outputText } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
      fileName: file,
      compilerOptions: { isolatedDeclarations: true, stripInternal: true },
    });
    const name = relative(source, file).replace(/\.ts$/, '.d.ts');
    if (name.startsWith('..')) throw new Error(`${file}: a public type lies outside ${source}`);
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), outputText);
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      const next = `${join(dirname(file), fileName)}.ts`;
      if (!fileName.startsWith('.') || written.has(next)) continue;
      written.add(next);
      waiting.push(next);
    }
  }
}
