import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * Writes the type declarations of some files and of all that their public types come from, each at
 * its own place below the target.
 * @param files paths relative to `root`
 * @throws Error naming the file when a declaration needs a type that the file does not write out
 */
export function writeDeclarations(root: string, files: readonly string[], target: string): void {
  rmSync(target, { recursive: true, force: true });
  const waiting = [...files];
  const written = new Set(waiting);
  for (const file of waiting) {
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(
      readFileSync(join(root, file), 'utf8'),
      { fileName: file, compilerOptions: { isolatedDeclarations: true } },
    );
    const [fault] = diagnostics;
    if (fault !== undefined) {
      throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`);
    }
    const path = join(target, file.replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, outputText);
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      const next = `${join(dirname(file), fileName)}.ts`.replaceAll('\\', '/');
      if (!fileName.startsWith('.') || written.has(next) || !existsSync(join(root, next))) continue;
      written.add(next);
      waiting.push(next);
    }
  }
}
