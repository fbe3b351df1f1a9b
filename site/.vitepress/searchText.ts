import type { MarkdownEnv, MarkdownRenderer } from 'vitepress';

/**
 * What of a page the search looks at: all but its code, and of an interface's page its title and
 * the words that it is found by. Everything would make an index of megabytes, and take as long to
 * render as the pages themselves.
 */
export async function renderForSearch(
  source: string,
  env: MarkdownEnv,
  md: MarkdownRenderer,
): Promise<string> {
  const find = headValue(source, 'find');
  return find === undefined
    ? md.render(source.replace(/^```[\s\S]*?^```$/gm, ''), env)
    : md.render(`# ${headValue(source, 'title')}\n\n${find}`, env);
}

/** A text from the head of a generated page; undefined where it has none of this name. */
function headValue(source: string, key: string): string | undefined {
  const [, value] =
    new RegExp(`^${key}: (".*")$`, 'm').exec(source.split('\n---\n')[0] ?? '') ?? [];
  return value === undefined ? undefined : JSON.parse(value);
}
