import type { Node } from 'jsonc-parser';
import {
  effectiveProperties,
  effectiveProperty,
  type JsonProperty,
  nodeSpan,
  propertiesOf,
} from '../json/jsonProperty';
import { isComment } from '../json/jsonTokens';
import { type JsonTree, readJsonTree } from '../json/jsonTree';
import { isUtf16 } from '../text/isUtf16';
import { byStart, type Span, touches } from '../text/span';
import type { ConfigFile, ConfigIssue, ConfigKey, PermissionEntry } from './configFile';
import { findConfigIssues } from './findConfigIssues';
import { type ConfigSlip, findSlips } from './findSlips';
import { repairText } from './repairText';

/**
 * Reads a function's config.json. What can be read counts, also in a file that is still being typed;
 * what is wrong stands in `issues`. Never throws; `text` is undefined when the file is absent.
 */
export function readConfig(path: string, text: string | undefined): ConfigFile {
  return isUtf16(text ?? '') ? opaque(path, text ?? '', 'utf-16') : read(path, text, false);
}

/** A config.json that is there and of which nothing is known. */
export function unreadableConfig(path: string): ConfigFile {
  return opaque(path, '', 'unreadable');
}

/** A file in which nothing can be read, and which is not to be edited. */
function opaque(path: string, text: string, kind: ConfigIssue['kind']): ConfigFile {
  const span = { start: 0, end: 0 };
  const issues: readonly ConfigIssue[] = [{ kind, span, path: '', detail: '' }];
  return { ...read(path, undefined, false), exists: true, text, issues, broken: true };
}

/** `isMeant`: slips have been put right already. */
function read(path: string, text: string | undefined, isMeant: boolean): ConfigFile {
  const exists = text !== undefined;
  const content = text ?? '';
  const tree = readJsonTree(content);
  const broken = tree.faults.length > 0 && !holdsNothing(tree);
  const slips = broken && !isMeant ? findSlips(content) : [];
  if (slips.length > 0) return readSlipped(path, content, tree, slips);
  const permissions =
    effectiveProperty(tree.root, 'permissions') ??
    (broken ? swallowedPermissions(tree.root) : undefined);
  const openapi = effectiveProperty(permissions?.value, 'openapi');
  const isList = openapi?.value?.type === 'array';
  return {
    path,
    exists,
    text: content,
    tree: tree.root,
    permissions: isList ? entriesOf(openapi.value) : [],
    permissionsKey: permissions?.key,
    openapiKey: openapi?.key,
    openapi: isList ? openapi.value : undefined,
    keys: keysOf(tree.root),
    issues: exists ? findConfigIssues(content, tree) : [],
    broken,
  };
}

/** A file whose slips are read as what was meant; every place is where it stands in the file. */
function readSlipped(
  path: string,
  text: string,
  { root }: JsonTree,
  slips: readonly ConfigSlip[],
): ConfigFile {
  const repaired = repairText(
    text,
    slips.flatMap(({ edits }) => edits),
  );
  const meant = read(path, repaired.text, true);
  const back = ({ start, end }: Span): Span => ({
    start: repaired.origin(start),
    end: repaired.origin(end),
  });
  const place = <T extends { readonly span: Span }>(item: T): T => ({
    ...item,
    span: back(item.span),
  });
  const named = slips.map(
    ({ kind, span, edits }): ConfigIssue => ({
      kind: 'slip',
      span,
      path: '',
      detail: kind,
      ...(edits.length > 0 && { repair: edits }),
    }),
  );
  const others = meant.issues
    .map((issue) => ({
      ...place(issue),
      ...(issue.effective && { effective: back(issue.effective) }),
      ...(issue.repair && { repair: issue.repair.map(place) }),
    }))
    .filter(
      ({ kind, span }) =>
        !named.some(
          (slip) =>
            touches(slip.span, span.start) || (slip.detail === 'merge-mark' && kind === 'syntax'),
        ),
    );
  return {
    ...meant,
    text,
    tree: root,
    permissions: meant.permissions.map(place),
    permissionsKey: meant.permissionsKey && back(meant.permissionsKey),
    openapiKey: meant.openapiKey && back(meant.openapiKey),
    openapi: undefined,
    keys: [],
    issues: [...named, ...others].sort(byStart),
    broken: true,
  };
}

/** `permissions` inside an object before it whose closing bracket is still to be typed. */
function swallowedPermissions(node: Node | undefined): JsonProperty | undefined {
  for (const { value } of propertiesOf(node).reverse()) {
    const found = effectiveProperty(value, 'permissions') ?? swallowedPermissions(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function entriesOf(list: Node | undefined): PermissionEntry[] {
  return (list?.children ?? []).flatMap((node, index) => {
    // An opening quote alone names nothing yet.
    if (node.type !== 'string' || node.length < 2) return [];
    return [{ name: String(node.value), span: nodeSpan(node), index }];
  });
}

function keysOf(root: Node | undefined): ConfigKey[] {
  const effective = effectiveProperties(root);
  return propertiesOf(root).map(({ name, key, value, node }) => ({
    name,
    span: key,
    value,
    effective: effective.get(name)?.node === node,
  }));
}

function holdsNothing(tree: JsonTree): boolean {
  return tree.tokens.every((token) => isComment(token) && token.error === undefined);
}
