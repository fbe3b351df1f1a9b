import type { Text } from '../../messages/text';
import type { Snippet, SnippetFiles } from '../snippets/snippetFile';
import { snippetDetail } from '../snippets/snippetText';

/** What a new cloud function may begin with. */
export interface FunctionTemplate {
  /** The snippet's first prefix. */
  readonly id: string;
  readonly title: Text;
  readonly snippet: Snippet;
  /** Runs on a schedule, and so gets a trigger. */
  readonly isTimer: boolean;
}

/** Those that nobody begins with any more stay snippets. */
const RETIRED = new Set(['cloudcall-template-message', 'cloudcall-uniform-message']);

/** The templates of new functions: the snippets that fill a file, in their order. */
export function functionTemplates({ functions, push }: SnippetFiles): readonly FunctionTemplate[] {
  return [...Object.values(functions), ...Object.values(push).slice(0, 1)].flatMap((snippet) => {
    const [id = ''] = snippet.prefix;
    if (snippet.isFileTemplate !== true || RETIRED.has(id)) return [];
    const { en, zh } = snippetDetail(snippet);
    const title = { en: withoutStart(en, 'Cloud function: '), zh: withoutStart(zh, '云函数：') };
    return [{ id, title, snippet, isTimer: id === 'cloudcall-timer' }];
  });
}

/** In a list of functions nobody needs to read that each is one. */
function withoutStart(text: string, start: string): string {
  const rest = text.startsWith(start) ? text.slice(start.length) : text;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
