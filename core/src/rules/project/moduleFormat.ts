import type { CloudFunction } from '../../files/cloudFunction';
import { resolveSpecifier } from '../../flow/modules/resolveSpecifier';
import { readModuleType } from '../../manifests/moduleType';
import { readTsconfigJson } from '../../manifests/tsconfigJson';
import { projectMessages } from '../../messages/rules/project';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { baseName, dirName, extName, foldersUp, isInside, joinPath } from '../../text/path';
import type { Rule } from '../_shared/rule';

/** `import` or `export` in a file that the entry loads, that Node takes for CommonJS, and that nothing builds. */
export const moduleFormat: Rule = {
  id: 'module-format',
  *check({ state: { fn }, snapshot }) {
    const suspects = fn.sources.filter((file) => maySurprise(snapshot, fn, file));
    if (suspects.length === 0 || isBuilt(snapshot, fn)) return;
    const loaded = loadedFrom(snapshot, fn);
    for (const file of suspects) {
      const span = loaded.has(file) ? snapshot.graph(file)?.moduleStatement : undefined;
      if (span === undefined) continue;
      yield {
        file,
        span,
        message: formatText(projectMessages.moduleFormat, { file: baseName(file) }),
      };
    }
  },
};

const MODULE_STATEMENT = /^[ \t]*(?:import|export)\b/m;

function maySurprise(snapshot: Snapshot, fn: CloudFunction, file: string): boolean {
  const extension = extName(file);
  if (extension !== '.js' && extension !== '.cjs') return false;
  if (!MODULE_STATEMENT.test(snapshot.read(file) ?? '')) return false;
  return extension === '.cjs' || !isModule(snapshot, fn, file);
}

/** What the nearest package.json says, up to the function's: above that nothing is uploaded. */
function isModule(snapshot: Snapshot, { directory }: CloudFunction, file: string): boolean {
  for (const at of foldersUp(dirName(file), directory)) {
    const found = snapshot.derived(joinPath(at, 'package.json'), readModuleType);
    if (found !== undefined) return found.isModule;
  }
  return false;
}

/** Whether anything from the function's folder up to the workspace's root shows that sources are built. */
function isBuilt(snapshot: Snapshot, { directory, root, built }: CloudFunction): boolean {
  if (built !== undefined) return true;
  if (snapshot.derived(joinPath(directory, 'tsconfig.json'), readTsconfigJson)?.outDir) return true;
  return [...foldersUp(directory, root)].some(
    (at) =>
      snapshot.derived(joinPath(at, 'package.json'), readModuleType)?.isBuilt ||
      snapshot.list(at).some(({ name }) => BUILD_FILE.test(name)),
  );
}

const BUILD_FILE =
  /^(?:webpack|rollup|vite|tsup|babel|esbuild|rspack|unbuild|build|gulpfile)\b.*\.[cm]?[jt]s(?:on)?$|^\.(?:babelrc|swcrc)/;

/** The files of the function that its entry loads, itself among them. */
function loadedFrom(snapshot: Snapshot, { entry, directory }: CloudFunction): ReadonlySet<string> {
  const loaded = new Set(entry === undefined ? [] : [entry]);
  for (const file of loaded) {
    const nodes = snapshot.graph(file)?.nodes ?? [];
    for (const node of nodes) {
      const specifier = node.kind === 'module' ? nodes[node.specifier] : undefined;
      if (specifier?.kind !== 'text') continue;
      const target = resolveSpecifier(snapshot, file, specifier.value);
      if (target.kind === 'file' && isInside(directory, target.path)) loaded.add(target.path);
    }
  }
  return loaded;
}
