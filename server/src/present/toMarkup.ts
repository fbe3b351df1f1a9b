import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** A card as a client shows it: without the signs of Markdown where it cannot do anything with them. */
export function toMarkup(markdown: string, isShown: boolean): MarkupContent {
  return isShown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: markdown.replace(SIGNS, plainText) };
}

/** An escaped sign, a link, the marks of code and of bold text. */
const SIGNS = /\\([\\`*_{}[\]()#+\-.!|<>~])|\[([^[\]\n]*)\]\(([^()\n]*)\)|```\w*\n?|`|\*\*/g;

function plainText(_: string, escaped?: string, label?: string, target?: string): string {
  if (escaped !== undefined) return escaped;
  return label === undefined ? '' : `${label} (${target})`;
}
