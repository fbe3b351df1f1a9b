/** The text of a snippet when nobody types into it: defaults, first choices, nothing for plain stops. */
export function plainSnippet(text: string): string {
  return read(text, 0, false).text;
}

interface Part {
  readonly text: string;
  /** Where reading goes on. */
  readonly end: number;
}

/** Reads to the end or, inside a placeholder, to the brace that closes it. */
function read(text: string, start: number, isInside: boolean): Part {
  let out = '';
  let at = start;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === '\\') {
      out += text.charAt(at + 1);
      at += 2;
    } else if (letter === '}' && isInside) return { text: out, end: at + 1 };
    else if (letter === '$') {
      const part = stop(text, at + 1);
      out += part.text;
      at = part.end;
    } else {
      out += letter;
      at += 1;
    }
  }
  return { text: out, end: at };
}

/** Reads a tab stop from behind its `$`. */
function stop(text: string, start: number): Part {
  const isBraced = text.charAt(start) === '{';
  let at = start + (isBraced ? 1 : 0);
  while (/\d/.test(text.charAt(at))) at += 1;
  if (!isBraced) return { text: '', end: at };
  const mark = text.charAt(at);
  if (mark === ':') return read(text, at + 1, true);
  if (mark !== '|') return { text: '', end: at + 1 };
  const end = text.indexOf('|}', at);
  const [first = ''] = text.slice(at + 1, end).split(',');
  return { text: first, end: end + 2 };
}
