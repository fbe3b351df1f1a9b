import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/**
 * Writes the type declarations of some files and of all that their public types come from, each at
 * its own place below the target.
 * @param files paths relative to `root`
 * @throws Error naming the file when a declaration needs a type that the file does not write out
 */
export function writeDeclarations(root: string, files: readonly string[], target: string): void {
  rmSync(target, { recursive: true, force: true });
  const door = doorOf(root);
  const waiting = [...files];
  const written = new Set(waiting);
  for (const file of waiting) {
    const { outputText: text, diagnostics = [] } = ts.transpileDeclaration(
      readFileSync(join(root, file), 'utf8'),
      { fileName: file, compilerOptions: { isolatedDeclarations: true } },
    );
    const outputText = pastDoor(text, file, door);
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

/** The files of the engine by the names that its door hands out. */
function doorOf(root: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, 'core/src/index.ts'), 'utf8');
  const source = ts.createSourceFile('index.ts', text, ts.ScriptTarget.Latest);
  return new Map(
    source.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
      const { exportClause, moduleSpecifier } = statement;
      if (!exportClause || !ts.isNamedExports(exportClause) || !moduleSpecifier) return [];
      const file = join('core/src', (moduleSpecifier as ts.StringLiteral).text);
      return exportClause.elements.map(({ name }) => [name.text, file] as const);
    }),
  );
}

/** The same declarations with what they take from the engine's door taken from where it is written. */
function pastDoor(text: string, file: string, door: ReadonlyMap<string, string>): string {
  return text.replace(
    /^(import|export) (type )?\{([^}]*)\} from ['"]#core['"];$/gm,
    (_, keyword: string, type: string | undefined, names: string) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => {
          const [exported = ''] = name.replace(/^type /, '').split(' ');
          const from = relative(dirname(file), door.get(exported)!).replaceAll('\\', '/');
          return `${keyword} ${type ?? ''}{ ${name} } from '${from.startsWith('.') ? from : `./${from}`}';`;
        })
        .join('\n'),
  );
}
