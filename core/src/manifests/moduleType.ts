import { looseJson, member, textMember } from './looseJson';

/** What a package.json says of how its sources become what Node loads. */
export interface ModuleType {
  /** Whether `.js` files are ES modules. */
  readonly isModule: boolean;
  /** Whether scripts or packages show that something builds them, or loads them in its own way. */
  readonly isBuilt: boolean;
}

const BUILDERS =
  /^(?:webpack|rollup|esbuild|vite|tsup|parcel|gulp|sucrase|esm|unbuild|tsdown|babel-(?:core|cli|register)|@babel\/(?:core|cli|register|node)|@swc\/(?:core|cli|register)|@vercel\/ncc|@rspack\/.+|@tarojs\/.+|@dcloudio\/.+|@mpxjs\/.+|weapp-vite)$/;

const BUILDING =
  /\b(?:build|bundle|compile|transpile|webpack|rollup|esbuild|vite|babel|ncc|swc|tsup|parcel|gulp|taro|uni)\b/;

/** Reads `type`, `scripts` and the packages of a package.json. */
export function readModuleType(text: string): ModuleType {
  const manifest = looseJson(text);
  const entries = (key: string): [string, unknown][] =>
    Object.entries((member(manifest, key) ?? {}) as object);
  const packages = ['dependencies', 'devDependencies'].flatMap(entries);
  return {
    isModule: textMember(manifest, 'type') === 'module',
    isBuilt:
      packages.some(([name]) => BUILDERS.test(name)) ||
      entries('scripts').some(([name, line]) => BUILDING.test(name) || BUILDING.test(String(line))),
  };
}
