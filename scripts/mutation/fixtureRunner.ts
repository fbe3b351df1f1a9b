import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

/**
 * Runs a rule's fixtures on the engine with one file replaced; true when a fixture fails or the
 * engine throws.
 */
export async function fixtureRunner(
  root: string,
  rule: string,
  replaced: { readonly path: string; readonly text: string },
): Promise<boolean> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test', 'rules', 'failingCases.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    external: ['typescript'],
    define: { 'import.meta.url': JSON.stringify(`file://${root}/test/catalog/loadCatalog.ts`) },
    plugins: [
      {
        name: 'mutant',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]rules[\\/]\w+\.ts$/ }, ({ path }) =>
            path === replaced.path ? { contents: replaced.text, loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  const module: { exports: { failingCases?: (root: string, rule: string) => number } } = {
    exports: {},
  };
  new Function('module', 'exports', 'require', outputFiles[0]!.text)(
    module,
    module.exports,
    require,
  );
  try {
    return module.exports.failingCases!(root, rule) > 0;
  } catch {
    return true;
  }
}
