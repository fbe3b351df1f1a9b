import { getLocation, type Node } from 'jsonc-parser';
import type { PermissionEntry } from '../config/configFile';
import { nodeSpan } from '../json/jsonProperty';
import type { FunctionState } from '../project/functionState';
import { touches } from '../text/span';

/** Where an offset stands in a config.json. */
export interface ConfigSpot {
  /** Keys and indexes from the root, as jsonc-parser gives them. */
  readonly path: readonly (string | number)[];
  /** The string, number or other scalar at the offset; undefined between them. */
  readonly node: Node | undefined;
  /** True where a key is written or could be. */
  readonly atKey: boolean;
}

/** Looks at an offset of a config.json; works on half-typed text. */
export function configSpot(text: string, offset: number): ConfigSpot {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const node = previousNode && touches(nodeSpan(previousNode), offset) ? previousNode : undefined;
  return { path, node, atKey: isAtPropertyKey };
}

/** Whether a path leads to an element of `permissions.openapi`. */
export function isPermissionPath(path: readonly (string | number)[]): boolean {
  return path.length === 3 && path[0] === 'permissions' && path[1] === 'openapi';
}

/** The permission entry at an offset; undefined where there is none. */
export function entryAt(state: FunctionState, offset: number): PermissionEntry | undefined {
  return state.config.permissions.find(({ span }) => touches(span, offset));
}
