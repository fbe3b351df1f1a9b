import { effectiveProperty } from '../json/jsonProperty';
import { scanJson } from '../json/jsonTokens';
import { BOM } from '../text/bom';
import { changeContainer } from './changeContainer';
import type { ConfigFile } from './configFile';
import { layOut } from './containerLayout';
import { styleAt } from './layoutStyle';
import type { EditPlan, PermissionsChange } from './permissionsChange';
import { objectPiece, openapiPiece, type Piece, permissionsPiece, textPiece } from './pieceText';
import { refusalOfPermissions } from './refusals';
import { TextChanges } from './textChanges';
import { settleNames } from './wantedNames';

/**
 * Plans the edit that brings a config.json's `permissions.openapi` to the wanted state: inserted and
 * deleted text only, everything else stays byte for byte. Planning again on the edited file gives
 * nothing to do. Refuses with a reason when the file is broken or its values have wrong types.
 */
export function planPermissions(config: ConfigFile, change: PermissionsChange): EditPlan {
  const isIdle = [change.add, change.remove, change.replace].every((part) => !part?.length);
  if (isIdle) return { ok: true, edit: undefined };
  const reason = refusalOfPermissions(config);
  if (reason !== undefined) return { ok: false, reason };
  const changes = new TextChanges();
  if (config.tree === undefined) writeWholeFile(config, change, changes);
  else changeTree(config, change, changes);
  const edits = changes.toEdits();
  if (edits.length === 0) return { ok: true, edit: undefined };
  return { ok: true, edit: { file: config.path, create: !config.exists, edits } };
}

function changeTree(config: ConfigFile, change: PermissionsChange, changes: TextChanges): void {
  const { remove, replace, add } = settleNames(config.permissions, change);
  const permissions = effectiveProperty(config.tree, 'permissions')?.value;
  const target = config.openapi ?? permissions ?? config.tree!;
  const tokens = scanJson(config.text);
  const layout = layOut(config.text, tokens, target.offset);
  const append = piecesFor(config, add);
  const style = styleAt(config.text, tokens, layout.open);
  const pieces = new Map([...replace].map(([index, names]) => [index, names.map(textPiece)]));
  changeContainer(layout, { remove, replace: pieces, append }, style, changes);
}

/** What has to be added to the innermost part that exists. */
function piecesFor(config: ConfigFile, names: readonly string[]): Piece[] {
  if (names.length === 0) return [];
  if (config.openapi !== undefined) return names.map(textPiece);
  return config.permissionsKey === undefined ? [permissionsPiece(names)] : [openapiPiece(names)];
}

/** A file that is absent, empty or holds nothing but comments. */
function writeWholeFile(config: ConfigFile, change: PermissionsChange, changes: TextChanges): void {
  const names = [...new Set(change.add)];
  if (names.length === 0) return;
  const { text } = config;
  const tokens = scanJson(text);
  const style = styleAt(text, tokens, 0);
  const whole = objectPiece(permissionsPiece(names))(style, '');
  const comment = tokens.at(-1);
  const from = comment?.end ?? (text.startsWith(BOM) ? BOM.length : 0);
  const rest = text.slice(from);
  const eol = /^[ \t]*(\r\n|\n|\r)/.exec(rest);
  if (comment === undefined) {
    changes.insert(from, eol === null ? whole + style.eol : whole);
    if (eol === null) changes.delete({ start: from, end: text.length });
  } else if (eol === null) changes.insert(from, style.eol + whole + style.eol);
  else changes.insert(from + eol[0].length, whole + style.eol);
}
