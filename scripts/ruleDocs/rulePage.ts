/** A file of an example in a rule's page. */
export interface ExampleFile {
  /** Its path: in the function's folder, or in the workspace with a leading slash; '' for the inside of an entry. */
  readonly path: string;
  readonly text: string;
}

/** What a page under docs/rules/ says. */
export interface RulePage {
  readonly wrong: readonly ExampleFile[];
  readonly right: readonly ExampleFile[];
}

const SECTIONS = ['Why', 'Wrong', 'Right', 'Options', '中文'];

/** Reads a page. Throws with one line when it lacks a part. */
export function readRulePage(rule: string, text: string): RulePage {
  if (!text.startsWith(`# ${rule}\n`)) throw new Error(`${rule}.md must begin with "# ${rule}"`);
  const sections = new Map<string, string>();
  for (const part of text.split(/^## /m).slice(1)) {
    const [name = '', ...lines] = part.split('\n');
    sections.set(name.trim(), lines.join('\n').trim());
  }
  const missing = SECTIONS.find((name) => !sections.get(name));
  if (missing !== undefined) throw new Error(`${rule}.md has no section "${missing}"`);
  return {
    wrong: examples(sections.get('Wrong') ?? ''),
    right: examples(sections.get('Right') ?? ''),
  };
}

function examples(section: string): readonly ExampleFile[] {
  return [...section.matchAll(/^```\w+ ?(\S*)\n([\s\S]*?)\n```$/gm)].map(
    ([, path = '', text = '']) => ({ path, text }),
  );
}

/**
 * The page with other text between the markers of that name. Throws when it has no such markers.
 * @param name `facts` or `facts-zh`
 */
export function withFacts(rule: string, text: string, name: string, facts: string): string {
  const begin = `<!-- ${name}: npm run docs -->\n`;
  const start = text.indexOf(begin);
  const end = text.indexOf('<!-- end -->', start);
  if (start < 0 || end < 0) throw new Error(`${rule}.md has no place for the ${name}`);
  return `${text.slice(0, start)}${begin}${facts}\n${text.slice(end)}`;
}
