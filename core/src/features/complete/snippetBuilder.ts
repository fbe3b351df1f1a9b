/** Text in snippet syntax that stands for itself outside a placeholder. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}

function escapePlaceholder(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Builds a snippet, and the same text without tab stops; they are numbered as they are asked for. */
export class SnippetBuilder {
  #stops = 0;
  #text = '';
  #bare = '';

  /** Names in scope that stand for a user's openid: what such a parameter takes. */
  readonly identities: readonly string[];

  constructor(identities: readonly string[] = []) {
    this.identities = identities;
  }

  /** Appends text that stands for itself. */
  literal(text: string): this {
    this.#text += escapeSnippet(text);
    this.#bare += text;
    return this;
  }

  /** Appends a tab stop, with text to start from. */
  stop(placeholder = ''): this {
    this.#stops += 1;
    this.#text +=
      placeholder === ''
        ? `$${this.#stops}`
        : `\${${this.#stops}:${escapePlaceholder(placeholder)}}`;
    this.#bare += placeholder;
    return this;
  }

  /** Appends a tab stop that chooses among texts; with one or none it is a plain stop. */
  choice(options: readonly string[]): this {
    if (options.length < 2) return this.stop(options[0]);
    this.#stops += 1;
    const escaped = options.map((option) => escapePlaceholder(option).replace(/[,|]/g, '\\$&'));
    this.#text += `\${${this.#stops}|${escaped.join(',')}|}`;
    this.#bare += options[0];
    return this;
  }

  /** The snippet without a last place of its own. */
  get body(): string {
    return this.#text;
  }

  /** The snippet, with the cursor's last place at its end where it has any tab stop. */
  get whole(): string {
    return this.#stops === 0 ? this.#text : `${this.#text}$0`;
  }

  /** The text without tab stops. */
  get plain(): string {
    return this.#bare;
  }
}
