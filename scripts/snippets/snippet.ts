/** A snippet as VS Code's snippet files have it. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  /** Fills a new file. */
  readonly isFileTemplate?: true;
  /** Its lines. */
  readonly body: readonly string[];
}

/** A snippet file: name to snippet. */
export type SnippetFile = Readonly<Record<string, Snippet>>;
