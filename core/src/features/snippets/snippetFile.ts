/** A snippet as the files under `snippets/` have it. */
export interface Snippet {
  /** Words that it answers to: one that begins with `cloudcall-`, then Chinese ones. */
  readonly prefix: readonly string[];
  /** In English and Chinese, with ` · ` between them. */
  readonly description: string;
  /** Fills a new file. */
  readonly isFileTemplate?: true;
  /** Its lines. A comment of both languages has ` · ` between them, the Chinese one first. */
  readonly body: readonly string[];
}

/** A snippet file: name to snippet. */
export type SnippetFile = Readonly<Record<string, Snippet>>;

/** The files under `snippets/`, by what they are for. */
export interface SnippetFiles {
  /** Whole functions, and what helps inside one. */
  readonly functions: SnippetFile;
  /** Whole functions that handle message push. */
  readonly push: SnippetFile;
  /** Single calls. */
  readonly calls: SnippetFile;
  /** The mini program's side. */
  readonly miniprogram: SnippetFile;
  /** A function's config.json. */
  readonly config: SnippetFile;
}
