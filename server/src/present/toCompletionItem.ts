import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { CompletionEntry, CompletionKind } from '#core';
import type { Converter } from '../convert';
import type { Session } from '../session';

const KIND: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  category: CompletionItemKind.Module,
  method: CompletionItemKind.Method,
  interface: CompletionItemKind.Interface,
  parameter: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  field: CompletionItemKind.Field,
  function: CompletionItemKind.Function,
  snippet: CompletionItemKind.Snippet,
};

const SHOW_SIGNATURE = { title: '', command: 'editor.action.triggerParameterHints' };

const SHOW_LIST = { title: '', command: 'editor.action.triggerSuggest' };

/** What an item carries until the client wants its explanation. */
export interface CompletionData {
  readonly topic: string;
}

/** A completion entry as LSP offers it, for a cursor at `offset`. */
export function toCompletionItem(
  { say, client }: Session,
  convert: Converter,
  file: string,
  offset: number,
  entry: CompletionEntry,
): CompletionItem {
  const { label, kind, detail, suffix = '', span, snippet, filterText, sortText } = entry;
  const newText = entry.texts ? say(entry.texts) : entry.newText;
  const replace = convert.range(file, span);
  const end = entry.whole ? span.end : Math.min(offset, span.end);
  const insert = convert.range(file, { start: span.start, end });
  return {
    label: label + suffix,
    kind: KIND[kind],
    sortText,
    ...(detail &&
      // Beside a whole dotted name there is no room: both would be cut off.
      (client.labelDetails && kind !== 'interface'
        ? { labelDetails: { description: say(detail) } }
        : { detail: say(detail) })),
    ...((filterText !== undefined || suffix !== '') && { filterText: filterText ?? label }),
    ...(entry.deprecated && { tags: [CompletionItemTag.Deprecated] }),
    ...(entry.preselect && { preselect: true }),
    ...(entry.commit && client.commitCharacters && { commitCharacters: [entry.commit] }),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: client.insertReplace ? { newText, insert, replace } : { newText, range: replace },
    ...(entry.additionalEdits && {
      additionalTextEdits: entry.additionalEdits.map((edit) => convert.edit(file, edit)),
    }),
    ...(entry.topic !== undefined && { data: { topic: entry.topic } satisfies CompletionData }),
    // Never the list in code: it would take the Enter that breaks the line, and the Tab to the next stop.
    ...(entry.opensArguments && client.editorCommands && { command: SHOW_SIGNATURE }),
    ...(entry.opensList && client.editorCommands && { command: SHOW_LIST }),
  };
}
