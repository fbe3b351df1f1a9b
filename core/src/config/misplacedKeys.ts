import type { Node } from 'jsonc-parser';
import { closestName } from '../catalog/closestName';
import { nodeSpan, propertiesOf } from '../json/jsonProperty';
import type { Span, TextEdit } from '../text/span';
import type { ConfigFile } from './configFile';

/** A key of config.json that was meant for `permissions` or its `openapi`. */
export interface MisplacedKey {
  /** The key as written, without quotes. */
  readonly written: string;
  readonly span: Span;
  /** What puts it right; undefined where the right key stands there already. */
  readonly repair:
    | {
        readonly kind: 'rename' | 'move';
        readonly right: string;
        readonly edits: readonly TextEdit[];
      }
    | undefined;
}

const PERMISSIONS = /^permissions?$/i;
const OPENAPI = /^open[-_]?apis?$/i;
/** Both keys in one. */
const PREFIX = /^permissions?\./i;
/** What only interfaces are called. */
const INTERFACE = /^[a-z]\w*(\.\w+)+$/i;

/** The keys of a config.json under which permissions stand in vain, in file order. */
export function misplacedKeys(config: ConfigFile): readonly MisplacedKey[] {
  const names = new Set(config.keys.map(({ name }) => name));
  return config.keys.flatMap(({ name, span, value, effective }): MisplacedKey[] => {
    if (!effective || value === undefined) return [];
    if (name === 'permissions') return misplacedInside(value);
    const isFree = !names.has('permissions');
    if (isNearly(name, 'permissions', PERMISSIONS) && holdsPermissions(value)) {
      const repair = value.type === 'array' ? wrap(span, value) : rename(span, 'permissions');
      return [{ written: name, span, repair: isFree ? repair : undefined }];
    }
    if (!isOpenapi(name.replace(PREFIX, ''), value)) return [];
    return [{ written: name, span, repair: isFree ? wrap(span, value) : undefined }];
  });
}

/**
 * The key that has to be put right before anything is declared: a second one beside it would leave what
 * stands there in vain for good. Undefined when there is none.
 */
export function repairableKey(config: ConfigFile): MisplacedKey | undefined {
  return misplacedKeys(config).find(({ repair }) => repair !== undefined);
}

function misplacedInside(permissions: Node): MisplacedKey[] {
  const members = propertiesOf(permissions);
  const isFree = !members.some(({ name }) => name === 'openapi');
  return members
    .filter(
      ({ name, value }) => name !== 'openapi' && (isOpenapi(name, value) || isTwice(name, value)),
    )
    .map(({ name, key, value }) => {
      const repair = isTwice(name, value) ? unwrap(key, value) : rename(key, 'openapi');
      return { written: name, span: key, repair: isFree ? repair : undefined };
    });
}

/** `"permissions": { "permissions": { … } }`. */
function isTwice(name: string, value: Node | undefined): value is Node {
  return PERMISSIONS.test(name) && value?.type === 'object' && holdsPermissions(value);
}

/** An object with an `openapi` of any spelling, or a list of names. */
function holdsPermissions(value: Node): boolean {
  if (value.type === 'array') return (value.children ?? []).every(({ type }) => type === 'string');
  return propertiesOf(value).some(
    (one) => OPENAPI.test(one.name) || isOpenapi(one.name, one.value),
  );
}

/** A list under `openapi` of another spelling; what is only nearly that has to hold names of interfaces. */
function isOpenapi(name: string, value: Node | undefined): boolean {
  if (value?.type !== 'array') return false;
  if (OPENAPI.test(name)) return true;
  const items = value.children ?? [];
  const areNames = items.every(({ value: item }) => INTERFACE.test(String(item)));
  return areNames && items.length > 0 && isNearly(name, 'openapi', OPENAPI);
}

function isNearly(name: string, key: string, spellings: RegExp): boolean {
  return spellings.test(name) || closestName(name.trim(), [key]) !== undefined;
}

function rename({ start, end }: Span, right: string): MisplacedKey['repair'] {
  const edits = [{ span: { start: start + 1, end: end - 1 }, newText: right }];
  return { kind: 'rename', right, edits };
}

function wrap(key: Span, value: Node): MisplacedKey['repair'] {
  const { end } = nodeSpan(value);
  return {
    kind: 'move',
    right: 'permissions',
    edits: [
      { span: key, newText: '"permissions": { "openapi"' },
      { span: { start: end, end }, newText: ' }' },
    ],
  };
}

/** Leaves of an object its only property alone; undefined where it has others. */
function unwrap({ start }: Span, value: Node): MisplacedKey['repair'] {
  const [only, other] = value.children ?? [];
  if (only === undefined || other !== undefined) return undefined;
  const [inner, whole] = [nodeSpan(only), nodeSpan(value)];
  const edits = [
    { span: { start, end: inner.start }, newText: '' },
    { span: { start: inner.end, end: whole.end }, newText: '' },
  ];
  return { kind: 'move', right: 'permissions', edits };
}
