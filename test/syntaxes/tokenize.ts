import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { root } from '../root';

export interface Token {
  readonly text: string;
  /** Its scopes from the outermost to the innermost. */
  readonly scopes: readonly string[];
}

interface GrammarContribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

const require = createRequire(import.meta.url);

/** The grammars that package.json contributes. */
const contributed: readonly GrammarContribution[] = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).contributes.grammars;

/** VS Code's own grammars, by root scope. */
const builtIn: Readonly<Record<string, string>> = {
  'source.js': 'javascript',
  'source.js.jsx': 'jsx',
  'source.ts': 'typescript',
  'source.tsx': 'tsx',
  'source.json': 'json',
  'source.json.comments': 'jsonc',
};

const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
const onigLib = oniguruma.loadWASM(wasm).then(() => ({
  createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text: string) => new oniguruma.OnigString(text),
}));
const registries = { with: registry(true), without: registry(false) };

/**
 * The lines of a text as VS Code's grammar for a root scope splits them up, with or without what
 * the extension injects.
 */
export async function tokenize(
  scope: string,
  text: string,
  injections: keyof typeof registries = 'with',
): Promise<Token[][]> {
  const grammar = await registries[injections].loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar for ${scope}`);
  let stack = INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

function registry(injections: boolean): Registry {
  return new Registry({
    onigLib,
    loadGrammar: async (scope) => {
      const own = contributed.find(({ scopeName }) => scopeName === scope);
      const path = own
        ? join(root, own.path)
        : builtIn[scope] && require.resolve(`tm-grammars/grammars/${builtIn[scope]}.json`);
      return path ? parseRawGrammar(readFileSync(path, 'utf8'), path) : null;
    },
    getInjections: (scope) =>
      injections
        ? contributed.filter(({ injectTo }) => injectTo.includes(scope)).map((one) => one.scopeName)
        : [],
  });
}
