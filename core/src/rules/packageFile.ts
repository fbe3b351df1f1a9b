import type { Node } from 'jsonc-parser';
import { effectiveProperty, nodeSpan } from '../config/jsonProperty';
import { readJsonTree } from '../config/jsonTree';
import type { Span } from '../text/span';

/** An entry of a package.json's dependencies. */
export interface Dependency {
  readonly range: string;
  /** The range with its quotes. */
  readonly rangeSpan: Span;
  /** The name with its quotes. */
  readonly nameSpan: Span;
}

/** What the rules about the SDK want to know of a package.json. */
export interface PackageFile {
  /** `wx-server-sdk` among the dependencies; undefined when it is not there. */
  readonly sdk: Dependency | undefined;
  /** `wx-server-sdk` among the devDependencies. */
  readonly devSdk: Dependency | undefined;
  /** The key `dependencies`; undefined when there is none. */
  readonly dependenciesKey: Span | undefined;
  /** The object of dependencies with its braces. */
  readonly dependencies: Span | undefined;
  /** The whole object with its braces. */
  readonly root: Span;
  /** Dependencies that are folders beside this one, as written behind `file:` or `link:`. */
  readonly local: readonly string[];
}

const SDK = 'wx-server-sdk';

/** Reads a package.json; null when it holds no object that a JSON reader gets through. */
export function readPackageFile(text: string): PackageFile | null {
  const { root: tree, faults } = readJsonTree(text);
  if (tree?.type !== 'object' || faults.length > 0) return null;
  const dependencies = effectiveProperty(tree, 'dependencies');
  const value = dependencies?.value?.type === 'object' ? dependencies.value : undefined;
  return {
    sdk: dependency(value),
    devSdk: dependency(effectiveProperty(tree, 'devDependencies')?.value),
    dependenciesKey: dependencies?.key,
    dependencies: value === undefined ? undefined : nodeSpan(value),
    root: nodeSpan(tree),
    local: (value?.children ?? []).flatMap(({ children: [, range] = [] }) => {
      const path = /^(?:file|link|workspace):(.*)$/.exec(String(range?.value))?.[1];
      return path === undefined ? [] : [path];
    }),
  };
}

function dependency(list: Node | undefined): Dependency | undefined {
  const property = effectiveProperty(list, SDK);
  if (property?.value?.type !== 'string') return undefined;
  return {
    range: String(property.value.value),
    rangeSpan: nodeSpan(property.value),
    nameSpan: property.key,
  };
}
