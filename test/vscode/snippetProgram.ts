import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snippet, SnippetFile } from '../../scripts/snippets/snippet';
import { expand } from '../snippets/expand';
import { configOf, entryOf, type Files, packageJson } from './program';

/** Where a snippet is inserted in the snippets' own mini program, and what surrounds it there. */
export interface SnippetPlace {
  readonly snippet: Snippet;
  /** The file, relative to the mini program. */
  readonly path: string;
  /** Its text, with `¦` where the snippet goes. */
  readonly marked: string;
  /** The other files of its function. */
  readonly others: Files;
}

/** The folder of the mini program below the workspace's. */
export const snippetFolder = 'snippets';

/** A function with a finding: once that is shown, the findings of all others are too. */
export const brokenFunction = 'cloudfunctions/broken/index.js';

/** The places for the snippets of a file, whose path is relative to the extension. */
export function snippetPlaces(file: string, snippets: SnippetFile): readonly SnippetPlace[] {
  const stem = file.replace(/^.*\/|\.json$/g, '').replace('.', '');
  return Object.values(snippets).map((snippet, index) =>
    placeFor(`${stem}${index}`, file, snippet),
  );
}

function placeFor(name: string, file: string, snippet: Snippet): SnippetPlace {
  const body = snippet.body.join('\n');
  const declared = [...body.matchAll(/cloud\.openapi\.([\w.]+)\(/g)].map(([, it = '']) => it);
  const config = configOf(...new Set(declared));
  const folder = `cloudfunctions/${name}`;
  const manifest = { [`${folder}/package.json`]: packageJson };
  if (file.includes('client')) {
    const inPage = body.endsWith('},') ? '  ¦' : '  async onTap() {\n    ¦\n  },';
    return {
      ...{ snippet, others: {}, path: `miniprogram/pages/${name}/${name}.js` },
      marked: `Page({\n${inPage}\n});\n`,
    };
  }
  if (file.includes('config')) {
    const called = /\b[a-z]\w*\.send\b/.exec(body)?.[0];
    const code = entryOf(called ? `await cloud.openapi.${called}({ ...event });` : '');
    return {
      ...{ snippet, path: `${folder}/config.json` },
      marked: body.startsWith('{') ? '¦' : '{\n  ¦\n}\n',
      others: { ...manifest, [`${folder}/index.js`]: code },
    };
  }
  return {
    ...{ snippet, path: `${folder}/index.${file.includes('typescript') ? 'ts' : 'js'}` },
    marked: /\bmain = /.test(body) ? '¦' : entryOf('¦'),
    others: { ...manifest, [`${folder}/config.json`]: config },
  };
}

/** Every snippet file of an extension, with its language, each once; `root` is absolute. */
export function snippetFiles(root: string): readonly { language: string; path: string }[] {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const all = contributes.snippets as { language: string; path: string }[];
  return all.filter(({ path }, index) => all.findIndex((one) => one.path === path) === index);
}

/** The snippets in a file of an extension. */
export function readSnippetFile(root: string, path: string): SnippetFile {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as SnippetFile;
}

/** The text that a place has once its snippet is inserted and nobody has typed into it. */
export function insertedText({ snippet, marked }: SnippetPlace): string {
  return marked.replace('¦', () => expand(snippet.body));
}

/** The mini program with all snippets of an extension in their places. */
export function snippetProgram(root: string): Files {
  const places = snippetFiles(root).flatMap(({ path }) =>
    snippetPlaces(path, readSnippetFile(root, path)),
  );
  return {
    'project.config.json': `${JSON.stringify({
      miniprogramRoot: 'miniprogram/',
      cloudfunctionRoot: 'cloudfunctions/',
      libVersion: '3.0.0',
    })}\n`,
    'miniprogram/app.json': `${JSON.stringify({ pages: ['pages/index/index', 'index'] })}\n`,
    [brokenFunction]: entryOf("await cloud.openapi.security.msgSecChekk({ content: 'a' });"),
    'cloudfunctions/broken/package.json': packageJson,
    ...Object.assign(
      {},
      ...places.map((place) => ({
        ...place.others,
        [place.path]: insertedText(place),
      })),
    ),
  };
}
