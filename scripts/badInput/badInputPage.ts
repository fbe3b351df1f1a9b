import { join } from 'node:path';
import { markdownTable } from '../markdown/markdownTable';
import { BAD_INPUT, HOSTILE_SIZES, type HostileSize } from './badInput';

const HEAD = `# Bad input

What is tried on the tool that nobody would write, or only a machine that fails, and what it does then. The numbers are those by which the tests repeat and hold themselves to; \`npm run docs\` writes this page from them (\`scripts/badInput/badInput.ts\`). \`npm test\` tries a few cases of what depends on chance, \`npm run test:long\` many. What is promised beyond that is in [SECURITY.md](../SECURITY.md).
`;

const REST = `## What cannot be looked at

Nothing that could not be looked at passes for clean:

- A file of a function or of a package that it declares that cannot be read (a pipe, a link that leads nowhere or out of the workspace, no permission, a name that is not UTF-8, more than 16 MB), a page, a folder or a project file: exit code 2 and one line that names it (\`test/cli/unreadable.test.ts\`).
- A source of more than 2,000,000 characters, one nested too deeply for a parser, one in UTF-16, one with syntax errors: a warning of [unparsable-code](rules/unparsable-code.md). Such files that say nothing of cloud calls are passed over.
- Code that a function requires from outside the workspace without declaring the package ([reads](../SECURITY.md)), a function that is not followed to its end, and a call whose name has more values than can be followed: [dynamic-interface](rules/dynamic-interface.md). Its declared interfaces are then not called unused.
- A rule or the engine that fails on a function: everything else is checked, one line names what failed, exit code 2 (\`test/hostile/faults.test.ts\`). In the server it is logged once, and a feature that fails for a document is left alone until something changes (\`test/server/failingFeature.test.ts\`).

## Links

Folders behind links are walked once, and never outside the workspace; a link to \`/\` or \`/proc\` is passed over. Two things are looked at where a link leads, because the project names them: a cloudfunctionRoot with the functions directly in it, and folders of the workspace that a function links (\`test/cli/links.test.ts\`). Nothing outside is ever written (\`test/writers/outsideWorkspace.test.ts\`).

## What is left behind

A run that is killed while it writes may leave one hidden file, \`.config.json.cloudcall-new\` or \`-old\`, and a lock that the next run takes over after ten seconds. The next change of that file removes them.
`;

/** docs/bad-input.md as it must be. */
export function badInputPage(root: string): { readonly path: string; readonly text: string } {
  const text = [
    HEAD,
    '## Classes\n',
    markdownTable(
      ['tried', 'cases', 'in the long run', 'what the tool does', 'test'],
      Object.values(BAD_INPUT).map(({ what, few, many, does, test }) => [
        what,
        counted(few),
        counted(many),
        does,
        `\`${test}\``,
      ]),
    ),
    '\n## Sizes\n',
    'All of `test/hostile/sizes.slow.test.ts`: time in proportion, and a finding where so much is not looked at or is wrong. Up to where a function is followed: [bounds](correctness.md#bounds).\n',
    markdownTable(
      ['tried', 'size', 'in the long run', 'said'],
      Object.values(HOSTILE_SIZES).map((size) => [
        size.what,
        counted(size.few),
        counted(size.many),
        saidOf(size),
      ]),
    ),
    '',
    REST,
  ].join('\n');
  return { path: join(root, 'docs', 'bad-input.md'), text };
}

function saidOf({ rule, ruleOfMany }: HostileSize): string {
  const said = (id: string) => `[${id}](rules/${id}.md)`;
  const few = rule === '' ? 'all of it is followed' : said(rule);
  return ruleOfMany === undefined ? few : `${few}; in the long run ${said(ruleOfMany)}`;
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
