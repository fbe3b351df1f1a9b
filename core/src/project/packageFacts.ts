import { looseJson, member } from './looseJson';

/** package.json's `main`; '' when there is none. */
export function packageMain(text: string): string {
  const main = member(looseJson(text), 'main');
  return typeof main === 'string' ? main : '';
}

/** package.json's `name`; '' when there is none. */
export function packageName(text: string): string {
  const name = member(looseJson(text), 'name');
  return typeof name === 'string' ? name : '';
}

/** Whether package.json's `dependencies` name wx-server-sdk. */
export function dependsOnSdk(text: string): boolean {
  return member(member(looseJson(text), 'dependencies'), 'wx-server-sdk') !== undefined;
}

/** The folders, relative to its own, from which a package.json takes packages (`file:../shared`). */
export function localDependencies(text: string): readonly string[] {
  return dependencies(text).flatMap(([, range]) => /^(?:file|link):(.+)$/.exec(range)?.[1] ?? []);
}

/** The names of the packages that a package.json takes from its own workspace (`workspace:*`). */
export function workspaceDependencies(text: string): readonly string[] {
  return dependencies(text).flatMap(([name, range]) =>
    range.startsWith('workspace:') ? [name] : [],
  );
}

/** All packages that a package.json depends on, with their ranges. */
function dependencies(text: string): readonly (readonly [name: string, range: string])[] {
  const manifest = looseJson(text);
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((field) =>
    Object.entries((member(manifest, field) ?? {}) as object).flatMap(([name, range]) =>
      typeof range === 'string' ? [[name, range] as const] : [],
    ),
  );
}

/** Whether a package of this name is the cloud SDK or a part of it, so that a copy of it is nobody's own source. */
export function isSdkPackage(name: string): boolean {
  return /^(wx-server-sdk|tcb-admin-node|@cloudbase\/.+)$/.test(name);
}
