import { loadedAs, readCallSigns } from '../../flow/miniprogram/callSigns';
import { resolveSpecifier } from '../../flow/modules/resolveSpecifier';
import { pagesIn } from '../../project/appPages';
import { projectFolders } from '../../project/projectConfig';
import type { Snapshot } from '../../project/snapshot';
import { isComponent } from '../../syntax/componentScript';
import { baseName, dirName, extName, foldersUp, isInside, joinPath } from '../../text/path';

/** Files that one file may be loaded through on its way from a page. */
const MAX_LOADERS = 300;

/**
 * Whether a file outside all functions runs in the mini program: it is a page, a component or the app,
 * lies in a folder of nothing but the mini program's code, or is loaded by such a file. Scripts and
 * what functions share lie beside mini programs as well; they do not count.
 */
export function isMiniprogramCode(snapshot: Snapshot, file: string): boolean {
  const seen = new Set([file]);
  for (const path of seen) {
    if (runsOnPhone(snapshot, path)) return true;
    for (const loader of loadersOf(snapshot, path)) {
      if (seen.size < MAX_LOADERS) seen.add(loader);
    }
  }
  return false;
}

function runsOnPhone(snapshot: Snapshot, file: string): boolean {
  if (isComponent(file)) return true;
  const name = baseName(file);
  const stem = name.slice(0, name.length - extName(name).length);
  const folder = dirName(file);
  const beside = snapshot.list(folder).map((entry) => entry.name);
  if (beside.includes(`${stem}.wxml`)) return true;
  if (stem === 'app' && pagesIn(snapshot, folder) !== undefined) return true;
  const top = snapshot.roots.find((root) => isInside(root, file)) ?? folder;
  const below = (root: string) => joinPath(folder, stem).slice(root.length + 1);
  return (
    [...foldersUp(folder, top)].some((at) => pagesIn(snapshot, at)?.pages.includes(below(at))) ||
    wholeRoots(snapshot, file).some((root) => !isPackaged(snapshot, file, root))
  );
}

/** The miniprogramRoots around a file that lie below their project: they hold nothing else. */
function wholeRoots(snapshot: Snapshot, file: string): readonly string[] {
  return snapshot.projects.flatMap((project) =>
    projectFolders(project, snapshot).miniprogramRoots.filter(
      (root) => isInside(root, file) && !isInside(root, project),
    ),
  );
}

/** Whether a package of its own lies around a file: a function that is kept there, say. */
function isPackaged(snapshot: Snapshot, file: string, root: string): boolean {
  return [...foldersUp(dirName(file), root)]
    .filter((at) => at !== root)
    .some((at) => snapshot.list(at).some(({ name }) => name === 'package.json'));
}

/** The files of the mini programs that load a file. */
function loadersOf(snapshot: Snapshot, file: string): readonly string[] {
  const names = new Set(loadedAs(file));
  return snapshot.miniprogramSources.filter(
    (loader) =>
      snapshot.derived(loader, readCallSigns)?.loads.some((load) => names.has(load)) &&
      loads(snapshot, loader, file),
  );
}

/** Whether code, and no comment, of a file loads another one. */
function loads(snapshot: Snapshot, loader: string, file: string): boolean {
  const nodes = snapshot.graph(loader)?.nodes ?? [];
  return nodes.some((node) => {
    const specifier = node.kind === 'module' ? nodes[node.specifier] : undefined;
    if (specifier?.kind !== 'text') return false;
    const target = resolveSpecifier(snapshot, loader, specifier.value);
    return target.kind === 'file' && target.path === file;
  });
}
