import type { LayoutStyle } from './layoutStyle';

/** Text of a new element or property. `indent` is its line's, undefined on one line with others. */
export type Piece = (style: LayoutStyle, indent: string | undefined) => string;

/** A string, such as an interface's name. */
export function textPiece(text: string): Piece {
  return () => JSON.stringify(text);
}

/** An object with one property. */
export function objectPiece(property: Piece): Piece {
  return bracketPiece('{', [property], '}');
}

/** A property with its value. */
export function propertyPiece(name: string, value: Piece): Piece {
  return (style, indent) => `${JSON.stringify(name)}${style.colon}${value(style, indent)}`;
}

/** The property `openapi` with its names. */
export function openapiPiece(names: readonly string[]): Piece {
  return propertyPiece('openapi', bracketPiece('[', names.map(textPiece), ']'));
}

/** The property `permissions` with its names. */
export function permissionsPiece(names: readonly string[]): Piece {
  return propertyPiece('permissions', objectPiece(openapiPiece(names)));
}

function bracketPiece(open: '{' | '[', pieces: readonly Piece[], close: '}' | ']'): Piece {
  return (style, indent) => {
    if (indent === undefined) {
      const padding = open === '{' ? style.braces : style.brackets;
      return `${open}${padding}${joinPieces(pieces, style, undefined)}${padding}${close}`;
    }
    const { eol, unit } = style;
    const inner = joinPieces(pieces, style, indent + unit);
    return `${open}${eol}${indent}${unit}${inner}${eol}${indent}${close}`;
  };
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
