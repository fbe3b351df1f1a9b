import * as vscode from 'vscode';
import type {
  FunctionOverviewInfo,
  InterfaceOverviewInfo,
  ProtocolLocation,
} from '../../../server/protocol/src/protocol';
import { goToCommand } from './goToCommand';
import { workIn } from './workIn';

/** The row of a function: what there is to be done in it first, the rest under the mouse. */
export function functionItem(fn: FunctionOverviewInfo, isUnsaved: boolean): vscode.TreeItem {
  const { missing, words: work } = workIn(fn);
  const able = workIn(fn, 'command');
  const words = [...work, ...(isUnsaved ? [vscode.l10n.t('not saved')] : [])];
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(fn.name, missing > 0 ? Expanded : Collapsed);
  item.id = fn.uri;
  item.description = [fn.beside, words[0]].filter(Boolean).join(' · ');
  item.tooltip = [fn.root ? `${fn.root} · ${fn.path}` : fn.path, ...words].join('\n');
  item.iconPath = icon(missing > 0 ? 'warning' : 'cloud', missing > 0);
  item.contextValue = [
    'function',
    fn.hasConfig ? 'config' : 'noConfig',
    ...(able.missing > 0 ? ['missing'] : []),
    ...(able.unused > 0 ? ['unused'] : []),
  ].join(' ');
  return item;
}

/** The row of an interface; a click leads to its first call, else to its entry. */
export function interfaceItem(one: InterfaceOverviewInfo): vscode.TreeItem {
  const { name, title, state, reported, calls, entry, known } = one;
  const words = {
    missing: vscode.l10n.t('missing'),
    unused: vscode.l10n.t('unused'),
    declared: '',
    wrong: vscode.l10n.t('not an interface name'),
  }[state];
  const item = new vscode.TreeItem(name);
  item.description = words;
  item.tooltip = [name, title, words].filter((part) => part !== '').join('\n');
  item.iconPath = icon(
    { missing: 'error', unused: 'circle-slash', declared: 'pass', wrong: 'warning' }[state],
    (state === 'missing' && reported) || state === 'wrong',
  );
  item.contextValue = ['interface', state, ...(known ? ['reference'] : [])].join(' ');
  const [first] = calls;
  const target = first ?? entry;
  if (target !== undefined) item.command = goToCommand(target);
  return item;
}

/** The row of a call whose interface cannot be known. */
export function unknownItem(place: ProtocolLocation): vscode.TreeItem {
  const { path } = vscode.Uri.parse(place.uri);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const item = new vscode.TreeItem(`${file}:${place.range.start.line + 1}`);
  item.description = vscode.l10n.t('unknown');
  item.tooltip = vscode.l10n.t('interface cannot be known');
  item.iconPath = icon('question', false);
  item.contextValue = 'unknown';
  item.command = goToCommand(place);
  return item;
}

function icon(name: string, isProblem: boolean): vscode.ThemeIcon {
  return new vscode.ThemeIcon(
    name,
    isProblem ? new vscode.ThemeColor('list.warningForeground') : undefined,
  );
}
