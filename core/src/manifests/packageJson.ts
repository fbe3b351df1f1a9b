import { getNodeValue } from 'jsonc-parser';
import { effectiveProperties, effectiveProperty, nodeSpan } from '../json/jsonProperty';
import { readJsonTree } from '../json/jsonTree';
import type { Span } from '../text/span';
import { member, textMember, textsOf } from './looseJson';

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** An entry of a package.json's dependencies. */
export interface Dependency {
  readonly name: string;
  readonly range: string;
  readonly field: (typeof FIELDS)[number];
  /** The range with its quotes. */
  readonly rangeSpan: Span;
  /** The name with its quotes. */
  readonly nameSpan: Span;
}

/** A package.json; texts are '' where they are missing or no texts. */
export interface PackageJson {
  readonly name: string;
  readonly main: string;
  readonly version: string;
  /** `engines.node`. */
  readonly engine: string;
  /** The folders of its workspace's packages, as patterns. */
  readonly workspaces: readonly string[];
  /** Those of `dependencies` first. */
  readonly dependencies: readonly Dependency[];
  /** The key `dependencies`; undefined when there is none. */
  readonly dependenciesKey: Span | undefined;
  /** The object of `dependencies` with its braces; undefined when there is none. */
  readonly dependenciesSpan: Span | undefined;
  /** The whole object with its braces. */
  readonly root: Span;
  /** Whether it has faults that npm would not get through. */
  readonly isBroken: boolean;
}

/** Reads a package.json; null when it holds no object. */
export function readPackageJson(text: string): PackageJson | null {
  const { root, faults } = readJsonTree(text);
  if (root?.type !== 'object') return null;
  const value: unknown = getNodeValue(root);
  const listed = member(value, 'workspaces');
  const list = effectiveProperty(root, 'dependencies');
  return {
    name: textMember(value, 'name'),
    main: textMember(value, 'main'),
    version: textMember(value, 'version'),
    engine: textMember(member(value, 'engines'), 'node'),
    workspaces: textsOf(Array.isArray(listed) ? listed : member(listed, 'packages')),
    dependencies: FIELDS.flatMap((field) => {
      const entries = effectiveProperties(effectiveProperty(root, field)?.value);
      return [...entries.values()].flatMap(({ name, key, value: range }) =>
        range?.type === 'string'
          ? [{ name, range: String(range.value), field, rangeSpan: nodeSpan(range), nameSpan: key }]
          : [],
      );
    }),
    dependenciesKey: list?.key,
    dependenciesSpan: list?.value?.type === 'object' ? nodeSpan(list.value) : undefined,
    root: nodeSpan(root),
    isBroken: faults.length > 0,
  };
}

/** The entry of a package, the one in `dependencies` first; undefined when there is none. */
export function dependencyOn(
  manifest: PackageJson | null | undefined,
  name: string,
): Dependency | undefined {
  return manifest?.dependencies.find((one) => one.name === name);
}

/** wx-server-sdk as the cloud installs it; undefined when it is not there, or the file is broken. */
export function sdkDependency(manifest: PackageJson | null | undefined): Dependency | undefined {
  const found = dependencyOn(manifest, 'wx-server-sdk');
  return manifest?.isBroken || found?.field === 'devDependencies' ? undefined : found;
}

/** The folder, relative to the package.json's, from which a package is taken; undefined for others. */
export function localFolder({ range }: Dependency): string | undefined {
  return /^(?:file|link):(.+)$/.exec(range)?.[1];
}

/** Whether a package of this name is the cloud SDK or a part of it, so that a copy of it is nobody's own source. */
export function isSdkPackage(name: string): boolean {
  return /^(wx-server-sdk|tcb-admin-node|@cloudbase\/.+)$/.test(name);
}
