import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snippet, SnippetFile } from '../../core/src/features/snippets/snippetFile';
import { typescriptBody } from '../../core/src/features/snippets/typescriptBody';
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

/** The snippet files, each in the languages that it is offered in. */
const sources = [
  ['functions', 'js'],
  ['functions', 'ts'],
  ['push', 'js'],
  ['push', 'ts'],
  ['calls', 'js'],
  ['miniprogram', 'js'],
  ['config', 'json'],
] as const;

/** The places for all snippets, a list for each file and language; `root` is the project's. */
export function snippetPlaces(root: string): readonly (readonly SnippetPlace[])[] {
  return sources.map(([file, language]) =>
    Object.values(readSnippets(root, file)).map((snippet, index) => {
      const body = language === 'ts' ? typescriptBody(snippet.body) : snippet.body;
      return placeFor(`${file}${language}${index}`, `${file}.${language}`, { ...snippet, body });
    }),
  );
}

function readSnippets(root: string, file: string): SnippetFile {
  return JSON.parse(readFileSync(join(root, 'snippets', `${file}.json`), 'utf8'));
}

function placeFor(name: string, file: string, snippet: Snippet): SnippetPlace {
  const body = snippet.body.join('\n');
  const declared = [...body.matchAll(/cloud\.openapi\.([\w.]+)\(/g)].map(([, it = '']) => it);
  const config = configOf(...new Set(declared));
  const folder = `cloudfunctions/${name}`;
  const manifest = { [`${folder}/package.json`]: packageJson };
  if (file.includes('miniprogram')) {
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
    ...{ snippet, path: `${folder}/index.${file.endsWith('ts') ? 'ts' : 'js'}` },
    marked: /\bmain = /.test(body) ? '¦' : entryOf('¦'),
    others: { ...manifest, [`${folder}/config.json`]: config },
  };
}

/** The text that a place has once its snippet is inserted and nobody has typed into it. */
export function insertedText({ snippet, marked }: SnippetPlace): string {
  return marked.replace('¦', () => expand(snippet.body));
}

/** The mini program with all snippets in their places; `root` is the project's. */
export function snippetProgram(root: string): Files {
  const places = snippetPlaces(root).flat();
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
