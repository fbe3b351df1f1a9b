import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from '../root';

const FOLDERS = 'core nodehost server client cli library mcp testing scripts bench test'.split(' ');

/** The project's own sources by their paths, relative to its root. */
const sources = new Map(
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path).replaceAll('\\', '/'))
      .filter((path) => /(?<!\.d|\.generated)\.ts$/.test(path) && !path.includes('/fixtures/'))
      .map((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return [path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)] as const;
      }),
  ),
);

/** The paths of the sources that hold a node of which the rule is true; only where `isLooked` is it looked for. */
function breaks(
  isLooked: (path: string, text: string) => boolean,
  rule: (node: ts.Node) => boolean,
): string[] {
  const found = (node: ts.Node): boolean => rule(node) || (ts.forEachChild(node, found) ?? false);
  return [...sources]
    .filter(([path, file]) => isLooked(path, file.text) && found(file))
    .map(([path]) => path);
}

it('members of classes are private by #, which holds at run time too', () => {
  expect(sources.size).toBeGreaterThan(500);
  const isOther = ({ kind, parent }: ts.Node): boolean =>
    kind === ts.SyntaxKind.PrivateKeyword && !ts.isConstructorDeclaration(parent);
  expect(breaks((_, text) => text.includes('private'), isOther)).toEqual([]);
});

it('no closure of the core is put among the old objects of V8, with all that it closes over', () => {
  // V8 does so with a function that is written out where a property is assigned.
  const isAssigned = (node: ts.Node): boolean =>
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
    ts.isPropertyAccessExpression(node.left) &&
    (ts.isArrowFunction(node.right) || ts.isFunctionExpression(node.right));
  const isGetter = (node: ts.Node): boolean =>
    ts.isGetAccessor(node) && ts.isObjectLiteralExpression(node.parent);
  const found = breaks(
    (path) => path.startsWith('core/'),
    (node) => isAssigned(node) || isGetter(node),
  );
  expect(found).toEqual([]);
});

it('tests are called it', () => {
  const isOther = (node: ts.Node): boolean =>
    ts.isImportDeclaration(node) &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    node.moduleSpecifier.text === 'vitest' &&
    /\btest\b/.test(node.importClause === undefined ? '' : names(node.importClause));
  expect(breaks((_, text) => text.includes("'vitest'"), isOther)).toEqual([]);
});

function names({ namedBindings }: ts.ImportClause): string {
  return namedBindings !== undefined && ts.isNamedImports(namedBindings)
    ? namedBindings.elements.map(({ name }) => name.text).join(' ')
    : '';
}

it('no file is longer than 400 lines, and half of them are shorter than 90', () => {
  const lengths = [...sources].map(([path, { text }]) => ({
    path,
    lines: text.split('\n').length - 1,
  }));
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  const short = lengths.filter(({ lines }) => lines < 90).length;
  expect(short / lengths.length).toBeGreaterThan(0.5);
});

it('constants of modules with a plain value stand in capitals', () => {
  const others = [...sources].flatMap(([path, file]) =>
    /^(?:test|scripts|bench)\//.test(path)
      ? []
      : plainConstants(file).map((name) => `${path} ${name}`),
  );
  expect(others.filter((each) => !/ [A-Z][A-Z0-9_]*$/.test(each))).toEqual([]);
});

/** The names of the constants of a module that are numbers, texts, patterns, lists or sets. */
function plainConstants({ statements }: ts.SourceFile): string[] {
  return statements
    .filter((node) => ts.isVariableStatement(node))
    .filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) !== 0)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ initializer }) => {
      let value = initializer;
      while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) {
        value = value.expression;
      }
      return (
        value !== undefined &&
        (ts.isLiteralExpression(value) ||
          ts.isArrayLiteralExpression(value) ||
          (ts.isNewExpression(value) && /^(?:Set|Map)$/.test(value.expression.getText())))
      );
    })
    .map(({ name }) => name.getText());
}

/** The values (no types) that a source exports by a declaration. */
function exportedValues(file: ts.SourceFile): string[] {
  return file.statements.flatMap((node) => {
    const isExported =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(node)) {
      return node.declarationList.declarations.map(({ name }) => name.getText(file));
    }
    return (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name
      ? [node.name.text]
      : [];
  });
}

it('a file that exports one thing bears its name, or a part of it', () => {
  const others = [...sources].flatMap(([path, file]) => {
    const base = basename(path, '.ts').toLowerCase();
    const values = /^(?:test|scripts|bench)\/|\/(?:messages\/|main\.ts)/.test(path)
      ? []
      : exportedValues(file);
    const [name = '', ...more] = values.map((each) => each.toLowerCase());
    if (name === '' || more.length > 0 || /^[A-Z_]+$/.test(values[0] ?? '')) return [];
    return name.includes(base.replace(/s$/, '')) || base.includes(name) || typesOf(file).has(base)
      ? []
      : [path];
  });
  expect(others).toEqual([]);
});

function typesOf(file: ts.SourceFile): ReadonlySet<string> {
  return new Set(
    file.statements.flatMap((node) =>
      ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
        ? [node.name.text.toLowerCase()]
        : [],
    ),
  );
}

it('what is exported says what it is', () => {
  const mute = [...sources].flatMap(([path, file]) =>
    /^(?:test|scripts|bench)\//.test(path)
      ? []
      : undocumented(file).map((one) => `${path}: ${one}`),
  );
  expect(mute).toEqual([]);
});

/** The exported declarations without a comment, but for types right below what has one, which speaks of them. */
function undocumented(file: ts.SourceFile): string[] {
  let isSpokenOf = false;
  return file.statements.flatMap((node, index) => {
    const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    const end = file.statements[index - 1]?.end ?? 0;
    const isRightBelow = !/\n\s*\n/.test(file.text.slice(end, node.getStart(file)));
    isSpokenOf =
      ts.getJSDocCommentsAndTags(node).length > 0 || (isSpokenOf && isType && isRightBelow);
    const isExported =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isExported && !isSpokenOf ? [node.getText(file).split('\n')[0] ?? ''] : [];
  });
}
