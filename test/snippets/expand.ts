/**
 * What a snippet inserts when nobody types into it: defaults, first choices, empty variables. A
 * placeholder without default takes that of its namesake.
 * @throws Error on a body that VS Code would read differently from what it looks like: an unclosed
 * placeholder, a choice with one option only, two defaults for one number, an unescaped `$` or `}`.
 */
export function expand(body: readonly string[]): string {
  const text = body.join('\n');
  const defaults = new Map<string, string>();
  let at = 0;

  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${text.slice(at, at + 40)}`);
  };
  const define = (name: string, value: string): string => {
    const known = defaults.get(name);
    if (known !== undefined && known !== value) fail(`second default for ${name}`);
    defaults.set(name, value);
    return value;
  };

  /** Reads up to the end, or up to the `}` that closes the placeholder it is called for. */
  function read(nested: boolean): string {
    let out = '';
    while (at < text.length) {
      const rest = text.slice(at);
      const escaped = /^\\([$}\\])/.exec(rest);
      const plain = /^\$(\d+|[A-Z_]+)/.exec(rest);
      const choice = /^\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/.exec(rest);
      const opening = /^\$\{(\d+|[A-Z_]+)(:|\})/.exec(rest);
      if (escaped?.[1]) {
        out += escaped[1];
        at += 2;
      } else if (plain?.[1]) {
        out += `\u0000${plain[1]}\u0000`;
        at += plain[0].length;
      } else if (choice?.[1] && choice[2]) {
        const options = choice[2].split(/(?<!\\),/).map((option) => option.replace(/\\(.)/g, '$1'));
        if (options.length < 2) fail('a choice of one');
        out += define(choice[1], options[0] ?? '');
        at += choice[0].length;
      } else if (opening?.[1]) {
        at += opening[0].length;
        if (opening[2] === '}') out += `\u0000${opening[1]}\u0000`;
        else {
          out += define(opening[1], read(true));
          if (text[at] !== '}') fail('an unclosed placeholder');
          at += 1;
        }
      } else if (text[at] === '}' && nested) return out;
      else if (text[at] === '$') fail('a bare $');
      else {
        out += text[at];
        at += 1;
      }
    }
    return out;
  }

  const out = read(false);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: marks put in above
  return out.replace(/\u0000(\w+)\u0000/g, (_, name: string) => defaults.get(name) ?? '');
}
