import type { LayoutStyle } from './layoutStyle';

/** Text of a new element or property. `indent` is its line's, undefined on one line with others. */
export type Piece = (style: LayoutStyle, indent: string | undefined) => string;

/** A piece for an interface's name. */
export function namePiece(name: string): Piece {
  return () => JSON.stringify(name);
}

/** The property `openapi` with its names. */
export function openapiPiece(names: readonly string[]): Piece {
  return (style, indent) =>
    `"openapi"${style.colon}${bracket('[', names.map(namePiece), ']', style, indent)}`;
}

/** The property `permissions` with its names. */
export function permissionsPiece(names: readonly string[]): Piece {
  return (style, indent) =>
    `"permissions"${style.colon}${bracket('{', [openapiPiece(names)], '}', style, indent)}`;
}

/** A whole config.json, without a line break at its end. */
export function wholeFilePiece(names: readonly string[]): Piece {
  return (style, indent) => bracket('{', [permissionsPiece(names)], '}', style, indent);
}

function bracket(
  open: string,
  pieces: readonly Piece[],
  close: string,
  style: LayoutStyle,
  indent: string | undefined,
): string {
  if (indent === undefined) {
    const padding = open === '{' ? style.braces : style.brackets;
    return `${open}${padding}${joinPieces(pieces, style, undefined)}${padding}${close}`;
  }
  const { eol, unit } = style;
  const inner = joinPieces(pieces, style, indent + unit);
  return `${open}${eol}${indent}${unit}${inner}${eol}${indent}${close}`;
}

/** Pieces one after the other, one a line when there is an indentation. */
export function joinPieces(
  pieces: readonly Piece[],
  style: LayoutStyle,
  indent: string | undefined,
): string {
  const { before, after } = style.comma;
  const separator = indent === undefined ? `${before},${after}` : `,${style.eol}${indent}`;
  return pieces.map((piece) => piece(style, indent)).join(separator);
}
