import { appendItem } from '../../config/appendItem';
import { objectPiece, propertyPiece, textPiece } from '../../config/pieceText';
import type { Fix } from '../../findings/finding';
import { filesFix } from '../../findings/textFix';
import {
  dependencyOn,
  type PackageJson,
  readPackageJson,
  sdkDependency,
} from '../../manifests/packageJson';
import { sdkMessages } from '../../messages/rules/sdk';
import { sdkImports } from '../../questions/sdkImports';
import { compiledBeside } from '../../syntax/sourceExtensions';
import { baseName, dirName, foldersUp, joinPath } from '../../text/path';
import type { FileEdit, Place } from '../../text/span';
import { isGitIgnored } from '../_shared/isGitIgnored';
import type { Rule, RuleContext } from '../_shared/rule';
import { usualSdkRange } from './sdkRange';

/** wx-server-sdk imported, not among the dependencies, and not in the function's own node_modules. */
export const sdkMissing: Rule = {
  id: 'sdk-missing',
  *check(context) {
    const { state, snapshot } = context;
    const folder = state.fn.directory;
    if (snapshot.read(joinPath(folder, 'node_modules/wx-server-sdk/package.json')) !== undefined) {
      return;
    }
    const file = joinPath(folder, 'package.json');
    const read = snapshot.derived(file, readPackageJson);
    if (isUnreadable(read) || sdkDependency(read) !== undefined) return;
    if (localFoldersOf(read).some((path) => mayBringSdk(context, path))) return;
    // A checkout lacks what git ignores, whoever uploads may have it.
    if (read === undefined && isGitIgnored(snapshot, state.fn.root, file)) return;
    if (read === undefined && isBuiltElsewhere(context)) return;
    const imports = context.ask(sdkImports);
    if (imports.length === 0) return;
    const place = placeOf(imports, file, read);
    if (place === undefined) return;
    const message =
      read === undefined
        ? sdkMessages.missingPackage
        : dependencyOn(read, SDK) === undefined
          ? sdkMessages.missing
          : sdkMessages.missingDevOnly;
    yield { ...place, message, fixes: [fixFor(context, file, read)] };
  },
};

const SDK = 'wx-server-sdk';

/**
 * Whether a function that no cloudfunctionRoot names is part of a package with the SDK: what is
 * uploaded is then what that package's build makes.
 */
function isBuiltElsewhere({ state: { fn }, snapshot }: RuleContext): boolean {
  if (fn.project !== undefined) return false;
  return [...foldersUp(dirName(fn.directory), fn.root)].some((folder) => {
    const read = snapshot.derived(joinPath(folder, 'package.json'), readPackageJson);
    return sdkDependency(read) !== undefined;
  });
}

function isUnreadable(read: PackageJson | null | undefined): read is null {
  return read === null || (read?.isBroken ?? false);
}

/** The dependencies that are folders beside this one, as written behind `file:` and its like. */
function localFoldersOf(read: PackageJson | undefined): readonly string[] {
  return (read?.dependencies ?? []).flatMap(({ field, range }) => {
    const path = /^(?:file|link|workspace):(.*)$/.exec(range)?.[1];
    return field !== 'dependencies' || path === undefined ? [] : [path];
  });
}

/** A local package that has the SDK itself, or that cannot be read. */
function mayBringSdk({ state, snapshot }: RuleContext, path: string): boolean {
  const file = joinPath(joinPath(state.fn.directory, path), 'package.json');
  const read = snapshot.derived(file, readPackageJson);
  return read === undefined || isUnreadable(read) || sdkDependency(read) !== undefined;
}

function placeOf(
  imports: readonly Place[],
  file: string,
  read: PackageJson | undefined,
): Place | undefined {
  const inPackage = dependencyOn(read, SDK)?.nameSpan ?? read?.dependenciesKey;
  return inPackage === undefined ? imports[0] : { file, span: inPackage };
}

function fixFor(
  { state, snapshot }: RuleContext,
  file: string,
  read: PackageJson | undefined,
): Fix {
  const range = dependencyOn(read, SDK)?.range ?? usualSdkRange(snapshot, state.fn);
  const title = read === undefined ? sdkMessages.createPackage : sdkMessages.addDependency;
  const edit =
    read === undefined
      ? newPackage(file, state.fn.name, state.fn.entry, range)
      : addDependency(file, snapshot.read(file) ?? '', read, range);
  return filesFix(title, [edit], { safe: true });
}

function newPackage(
  file: string,
  name: string,
  entry: string | undefined,
  range: string,
): FileEdit {
  const content = {
    name,
    version: '1.0.0',
    // The cloud loads what the compiler makes of an entry in TypeScript.
    main: compiledBeside(baseName(entry ?? 'index.js')),
    dependencies: { [SDK]: range },
  };
  const newText = `${JSON.stringify(content, null, 2)}\n`;
  return { file, create: true, edits: [{ span: { start: 0, end: 0 }, newText }] };
}

/** The dependency behind the last one, with an object for it where there is none. */
function addDependency(file: string, text: string, read: PackageJson, range: string): FileEdit {
  const entry = propertyPiece(SDK, textPiece(range));
  const { dependenciesSpan: list, root } = read;
  const edits =
    list === undefined
      ? appendItem(text, root.start, propertyPiece('dependencies', objectPiece(entry)))
      : appendItem(text, list.start, entry);
  return { file, create: false, edits };
}
