import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A statement at the top of the compiler. */
interface Part {
  readonly statement: ts.Statement;
  readonly code: string;
  /** What has to be reached for the statement to be kept. */
  readonly owners: readonly string[];
}

/** Says which classes nodes are made of; nothing names it. */
const NODE_CLASSES = 'setObjectAllocator(getServicesObjectAllocator());';

/** Classes of the checker's in the same table, which hold on to most of the compiler. */
const CHECKER_CLASSES = /^ *get(?:Symbol|Type|Signature)Constructor: \(\) => \w+,\n/gm;

/** What a parser needs nothing of: registers of refactorings and fixes, settings from the environment. */
const LEFT_OUT =
  /^(?:"use strict"|registerRefactor\(|registerCodeFix\(|if \(sys && sys\.|module\.exports = |0 && \(module|\{\s*\}$)/;

/** The table of all messages. */
const MESSAGES = 'Diagnostics';

/**
 * The TypeScript compiler cut to what some of its exports need, as an ES module with only these.
 * @param file the compiler's `typescript.js`
 * @throws Error where the file has statements of a kind that is not known here, or lacks an export
 */
export function cutParser(file: string, wanted: readonly string[]): string {
  const statements = statementsOf(readFileSync(file, 'utf8').replace(CHECKER_CLASSES, ''));
  const all = statements.find((one) => one.getText().startsWith('__export(typescript_exports,'));
  if (all === undefined) throw new Error('typescript.js exports in another way');
  const exported = exportsOf(all);
  const locals = wanted.map((name) => {
    const local = exported.get(name);
    if (local === undefined) throw new Error(`typescript.js exports no ${name}`);
    return `${local} as ${name}`;
  });
  const kept = reachedFrom(
    [NODE_CLASSES, ...wanted.map((name) => exported.get(name) ?? name)],
    partsOf(statements.filter((one) => one !== all)),
  );
  return `${withoutMessages(kept).join('\n')}\nexport { ${locals.join(', ')} };\n`;
}

/** The statements of the function that the file is wrapped in. */
function statementsOf(text: string): readonly ts.Statement[] {
  const source = ts.createSourceFile('typescript.js', text, ts.ScriptTarget.Latest, true);
  let body: ts.Block | undefined;
  const look = (node: ts.Node): void => {
    if (ts.isArrowFunction(node) && ts.isBlock(node.body)) body ??= node.body;
    else ts.forEachChild(node, look);
  };
  for (const statement of source.statements) look(statement);
  if (body === undefined) throw new Error('typescript.js is wrapped in another way');
  return body.statements;
}

/** The exported names, each with what it is called inside. */
function exportsOf(statement: ts.Statement): ReadonlyMap<string, string> {
  return new Map(
    [...statement.getText().matchAll(/^ +(\w+): \(\) => (\w+)/gm)].map(
      ([, name = '', local = '']) => [name, local] as const,
    ),
  );
}

function partsOf(statements: readonly ts.Statement[]): readonly Part[] {
  return statements
    .map((statement) => ({ statement, code: statement.getText() }))
    .filter(({ code }) => !LEFT_OUT.test(code))
    .map(({ statement, code }) => ({ statement, code, owners: ownersOf(statement, code) }));
}

function ownersOf(statement: ts.Statement, code: string): readonly string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ''];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  if (code === NODE_CLASSES) return [NODE_CLASSES];
  const [, name] =
    /^__export\((\w+),/.exec(code) ??
    /^(\w+)\.\w+ = /.exec(code) ??
    /\}\)\((?:\w+\.)?(\w+) \|\| \((?:\w+\.)?\1 = \{\}\)\);$/.exec(code) ??
    /^if \(typeof console [^{]+\{\s*(\w+)\./.exec(code) ??
    [];
  if (name === undefined) throw new Error(`unknown kind of statement: ${code.slice(0, 200)}`);
  return [name];
}

/** What some names need, in the order of the file. */
function reachedFrom(roots: readonly string[], parts: readonly Part[]): readonly Part[] {
  const owned = new Map<string, Part[]>();
  for (const part of parts) {
    for (const owner of part.owners) owned.set(owner, [...(owned.get(owner) ?? []), part]);
  }
  const kept = new Set<Part>();
  const names = new Set(roots);
  for (const name of names) {
    for (const part of owned.get(name) ?? []) {
      if (kept.has(part)) continue;
      kept.add(part);
      for (const named of namesIn(part.statement)) if (owned.has(named)) names.add(named);
    }
  }
  return parts.filter((part) => kept.has(part));
}

/** All that a statement may name of what stands at the top, and some names more. */
function namesIn(statement: ts.Statement): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    const { parent } = node;
    const isMember =
      (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) &&
      parent.name === node;
    if (ts.isIdentifier(node) && !isMember) names.add(node.text);
    ts.forEachChild(node, look);
  };
  look(statement);
  return names;
}

/** The parts' code with only those messages that they name. */
function withoutMessages(parts: readonly Part[]): readonly string[] {
  const said = new Set(
    parts.flatMap(({ owners, code }) =>
      owners.includes(MESSAGES)
        ? []
        : [...code.matchAll(new RegExp(`\\b${MESSAGES}\\.(\\w+)`, 'g'))].map(([, name]) => name),
    ),
  );
  return parts.map(({ owners, code, statement }) => {
    if (!owners.includes(MESSAGES) || !ts.isVariableStatement(statement)) return code;
    const table = statement.declarationList.declarations[0]?.initializer;
    if (!table || !ts.isObjectLiteralExpression(table)) throw new Error('no table of messages');
    const lines = table.properties.filter(({ name }) => said.has(name?.getText()));
    return `var ${MESSAGES} = {${lines.map((line) => line.getText()).join(',')}};`;
  });
}
