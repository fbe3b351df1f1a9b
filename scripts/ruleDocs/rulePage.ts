/** A file of an example in a rule's page. */
export interface ExampleFile {
  /** Its path: in the function's folder, or in the workspace with a leading slash; '' for the inside of an entry. */
  readonly path: string;
  readonly text: string;
}

/** What a page under docs/rules/ says. */
export interface RulePage {
  readonly summary: string;
  readonly summaryZh: string;
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
    summary: firstParagraph(text.slice(text.indexOf('\n'))),
    summaryZh: firstParagraph(sections.get('中文') ?? ''),
    wrong: examples(sections.get('Wrong') ?? ''),
    right: examples(sections.get('Right') ?? ''),
  };
}

function firstParagraph(text: string): string {
  return text.trim().split(/\n\s*\n/, 1)[0] ?? '';
}

function examples(section: string): readonly ExampleFile[] {
  return [...section.matchAll(/^```\w+ ?(\S*)\n([\s\S]*?)\n```$/gm)].map(
    ([, path = '', text = '']) => ({ path, text }),
  );
}

const FACTS = /<!-- facts: npm run docs -->\n[\s\S]*?<!-- end -->/;

/** The page with other facts between its markers. Throws when it has no markers. */
export function withFacts(rule: string, text: string, facts: string): string {
  if (!FACTS.test(text)) throw new Error(`${rule}.md has no place for the facts`);
  return text.replace(FACTS, `<!-- facts: npm run docs -->\n${facts}\n<!-- end -->`);
}
