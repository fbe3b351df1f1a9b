import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../../scripts/vscode/cacheFolder';
import { npm } from '../../scripts/vscode/npm';

const VERSIONS = {
  '@ast-grep/cli': '0.51.1',
  '@vscode/ripgrep': '1.18.0',
  eslint: '9.39.5',
  oxlint: '1.94.0',
};

/** Programs to compare with, each as the words of its command line for a workspace. */
export interface Compared {
  readonly astGrep: readonly string[];
  readonly ripgrep: readonly string[];
  readonly eslint: readonly string[];
  readonly oxlint: readonly string[];
  /** Their names with versions. */
  readonly versions: string;
}

/** Installs them outside the checkout, once; no script of theirs is run. */
export async function compared(): Promise<Compared> {
  const folder = join(cacheFolder(), 'bench', 'check');
  const installed = join(folder, 'node_modules');
  const manifest = JSON.stringify({ private: true, dependencies: VERSIONS });
  const file = join(folder, 'package.json');
  if (!existsSync(installed) || readFileSync(file, 'utf8') !== manifest) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, manifest);
    await npm(['install'], folder);
  }
  const config = join(folder, 'eslint.config.cjs');
  writeFileSync(config, ESLINT);
  const script = (name: string): string[] => [process.execPath, join(installed, name)];
  return {
    astGrep: [binary(installed, 'ast-grep'), 'run', '-l', 'js', '-p', PATTERN, '.'],
    ripgrep: [binary(installed, 'ripgrep'), '--count', 'openapi', '.'],
    eslint: [...script('eslint/bin/eslint.js'), '--config', config, '.'],
    oxlint: [...script('oxlint/bin/oxlint'), '-A', 'all', '-D', 'no-debugger', '.'],
    versions: Object.entries(VERSIONS)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  };
}

const PATTERN = 'cloud.openapi.$CATEGORY.$METHOD($$$ARGUMENTS)';

const ESLINT = `module.exports = [{
  files: ['**/*.js'],
  languageOptions: { sourceType: 'commonjs', ecmaVersion: 'latest' },
  rules: { 'no-restricted-syntax': ['error', 'MemberExpression[property.name=openapi]'] },
}];
`;

/** The program itself, not the script around it: starting Node would count against it. */
function binary(installed: string, tool: 'ast-grep' | 'ripgrep'): string {
  const { platform, arch } = process;
  const end = platform === 'win32' ? '.exe' : '';
  const require = createRequire(join(installed, 'index.js'));
  if (tool === 'ripgrep')
    return require.resolve(`@vscode/ripgrep-${platform}-${arch}/bin/rg${end}`);
  const abi = platform === 'linux' ? '-gnu' : platform === 'win32' ? '-msvc' : '';
  const manifest = require.resolve(`@ast-grep/cli-${platform}-${arch}${abi}/package.json`);
  return join(manifest, '..', `ast-grep${end}`);
}
