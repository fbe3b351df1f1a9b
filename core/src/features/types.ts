import type { Text } from '../messages/text';
import type { Place, Span, TextEdit } from '../text/span';
import type { SnippetFiles } from './snippets/snippetFile';

/**
 * What the features answer: plain data with offsets, both languages side by side, no protocol
 * types. Every feature is a pure function of (snapshot, file, offset or span).
 */

/** What a completion stands for; chooses its icon. */
export type CompletionKind =
  | 'category'
  | 'method'
  | 'interface' // a whole interface name, in config.json
  | 'parameter'
  | 'value'
  | 'key'
  | 'field'
  | 'function' // a cloud function, where it is called by name
  | 'snippet';

/** One offer of a completion list. */
export interface CompletionEntry {
  /** What the list shows. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** Stands right behind the label, such as the `?` of an optional parameter. */
  readonly suffix?: string;
  /** A short text behind the label, such as the interface's title. */
  readonly detail?: Text | undefined;
  /** The word that accepting replaces; what stands between its start and the cursor filters the list. */
  readonly span: Span;
  readonly newText: string;
  /** The same where it differs by language. */
  readonly texts?: Text;
  /** True when `newText` is in snippet syntax, with tab stops and `$` and `}` escaped. */
  readonly snippet?: boolean;
  /** Compared with the typed text instead of the label, where the label would not match it. */
  readonly filterText?: string;
  /** Chinese words by which it is found too, whatever the language of the list. */
  readonly words?: string;
  /** Orders the list; compared as plain strings. */
  readonly sortText: string;
  readonly deprecated?: boolean;
  /** True where it is to be chosen at once, whatever else the editor puts before it. */
  readonly preselect?: boolean;
  /** Edits elsewhere in the same file that accepting makes too. */
  readonly additionalEdits?: readonly TextEdit[];
  /** What `describeTopic` explains when the entry is looked at, such as `interface:security.msgSecCheck`. */
  readonly topic?: string;
  /** True for what stands in quotes: replaced to its end, whatever the editor does with words. */
  readonly whole?: boolean;
  /** The key that accepts it beside Enter and Tab, and then stands behind it; absent where none does. */
  readonly commit?: '.' | '(';
  /** True where accepting leads into arguments, whose signature is then shown. */
  readonly opensArguments?: boolean;
  /** True where accepting leads between quotes for which there are offers, in config.json alone. */
  readonly opensList?: boolean;
}

/** What the completing side can take and its user wants. */
export interface CompletionOptions {
  /** False: no entry may be a snippet. */
  readonly snippets: boolean;
  /** True: accepting a method inserts the call with its required parameters. */
  readonly callArguments: boolean;
  /** True: a dot accepts a category, an opening parenthesis a method that inserts no call. */
  readonly commitCharacters?: boolean;
  /** True where a typed character asks, not the user: nothing is offered then where Enter may be the next key. */
  readonly typed?: boolean;
  /** The snippets to offer beside names; none when absent. */
  readonly library?: SnippetFiles;
}

/** What a card may depend on beside the place. */
export interface HoverOptions {
  /** The present in milliseconds since 1970; without it nothing is said of the future. */
  readonly now?: number;
  /** The address of an interface's reference page; without it cards say all themselves. */
  readonly page?: (name: string) => string;
}

/** A card shown on hovering. */
export interface HoverCard {
  readonly span: Span;
  /** Markdown. */
  readonly markdown: Text;
}

/** One parameter of a signature. */
export interface SignatureParameter {
  /** Where the parameter stands in the signature's label. */
  readonly label: Span;
  /** Markdown. */
  readonly documentation?: Text;
}

/** The signature of the call around the cursor. */
export interface SignatureInfo {
  readonly label: string;
  /** Markdown. */
  readonly documentation?: Text;
  readonly parameters: readonly SignatureParameter[];
  /** Index of the parameter at the cursor; undefined when it is at none. */
  readonly activeParameter: number | undefined;
}

/** A jump from a place of the asked file to another place. */
export interface Link {
  /** What is underlined in the asked file. */
  readonly origin: Span;
  readonly target: Place;
}

/** A clickable span that opens a page or a file. */
export interface DocumentLinkEntry {
  readonly span: Span;
  readonly target: { readonly url: string } | { readonly file: string };
  readonly tooltip: Text;
}

/** What a click on a lens asks for. */
type LensAction =
  | { readonly kind: 'references'; readonly places: readonly Place[] }
  | { readonly kind: 'declare'; readonly function: string; readonly names: readonly string[] }
  | { readonly kind: 'none' };

/** A line above the code. */
export interface CodeLensEntry {
  readonly span: Span;
  readonly title: Text;
  readonly action: LensAction;
}

/** A small text inside a line. */
export interface InlayHintEntry {
  readonly offset: number;
  /** Wants room on both sides. */
  readonly label: Text;
  /** Markdown. */
  readonly tooltip?: Text;
}

/** An entry of the workspace-wide symbol search. */
export interface WorkspaceSymbolEntry {
  readonly name: string;
  /** The cloud function that it belongs to. */
  readonly container: string;
  readonly kind: 'interface' | 'function' | 'trigger';
  readonly place: Place;
}

/** A line of a file's outline. */
export interface DocumentSymbolEntry {
  readonly name: string;
  readonly detail?: Text;
  readonly kind: 'interface' | 'trigger';
  /** The name. */
  readonly span: Span;
  /** What it names: the whole call, say. */
  readonly whole: Span;
}

/** A ghost text. */
export interface InlineCompletionEntry {
  /** What it replaces; usually empty, at the cursor. */
  readonly span: Span;
  /** As it is shown, indented for its place; the same in both languages but for comments. */
  readonly newText: Text;
  /** The same in snippet syntax, indented alike, with what it replaces; absent where nothing is to be filled in. */
  readonly snippet?: { readonly span: Span; readonly newText: string } | undefined;
}
