import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { installBrowser } from '../../../scripts/vscode/installBrowser';
import type { Host } from '../../../scripts/vscode/installHost';
import type { Say } from '../run';
import type { TestResults } from '../testResults';
import { allJobs, shortJobs, type TypingJob } from './typingJobs';
import { openTypingWindow, type TypingWindow } from './typingWindow';

/** How much is typed: a representative part, or everything. */
export type TypingExtent = 'short' | 'all';

/** Pairs of windows of one version that type at once. */
const LANES: Readonly<Record<TypingExtent, number>> = { short: 1, all: 3 };

/** What VS Code itself inserts when its JavaScript support happens to be ready is no matter of ours. */
const steady = {
  'editor.acceptSuggestionOnCommitCharacter': false,
  'editor.parameterHints.enabled': false,
  'javascript.autoClosingTags': false,
  'typescript.autoClosingTags': false,
  'javascript.suggest.completeJSDocs': false,
  'typescript.suggest.completeJSDocs': false,
};

/** Lists that VS Code itself opens would hide what an Enter does to one of ours. */
const onlyOurs = {
  'javascript.suggest.enabled': false,
  'typescript.suggest.enabled': false,
  'editor.wordBasedSuggestions': 'off',
};

/** Settings under which everything is typed. */
const KINDS = [
  { kind: 'only our lists', bare: true, settings: { ...steady, ...onlyOurs } },
  { kind: 'all lists', bare: false, settings: steady },
];

/**
 * Types the same texts, key by key, into a VS Code with the packaged extension and one without, and
 * compares what is saved: nothing that a person types may end differently because of us. Several
 * versions may be typed in at once.
 * @param folder an empty folder for workspaces, settings and logs.
 * @param extensionsFolder where the package is installed.
 * @param turn counts the versions, among which the short run divides texts and settings.
 */
export async function runTypingSuite(
  host: Host,
  folder: string,
  extensionsFolder: string,
  extent: TypingExtent,
  turn: number,
  say: Say,
): Promise<TestResults> {
  const { vscode: version } = host.spec;
  const browser = await installBrowser(say);
  const results: TestResults = { passed: 0, failures: [] };
  const kinds =
    extent === 'all' ? KINDS : KINDS.slice(turn % KINDS.length, (turn % KINDS.length) + 1);
  for (const { kind, bare, settings } of kinds) {
    const jobs = [...(extent === 'all' ? allJobs(bare) : shortJobs(turn))];
    const open = (name: string, extensions: string | undefined) =>
      openTypingWindow({
        ...{ host, browser, settings, extensionsFolder: extensions },
        folder: join(folder, kind, name),
      });
    const lanes = Array.from({ length: LANES[extent] }, async (_, lane) => {
      const opening = [
        open(`with-${lane}`, extensionsFolder),
        open(`without-${lane}`, undefined),
      ] as const;
      try {
        const [withUs, without] = await Promise.all(opening);
        for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
          await compare(withUs, without, job, `VS Code ${version}, ${kind}`, results, say);
        }
      } catch (error) {
        for (const one of await Promise.allSettled(opening)) {
          if (one.status === 'fulfilled') await one.value.picture().catch(() => undefined);
        }
        throw new Error(`${(error as Error).message}\n(${folder})`);
      } finally {
        for (const one of await Promise.allSettled(opening)) {
          if (one.status === 'fulfilled') await one.value.close();
        }
      }
    });
    await Promise.all(lanes);
  }
  return results;
}

function unindented(text: string): string {
  return text.replace(/^[ \t]+/gm, '');
}

/** How often VS Code without the extension may show that a difference is its own. */
const TRIES = 8;

let files = 0;

/** Types one text in both windows at once and says what came of it. */
async function compare(
  withUs: TypingWindow,
  without: TypingWindow,
  { text, pace, strokes }: TypingJob,
  where: string,
  results: TestResults,
  say: Say,
): Promise<void> {
  const type = (window: TypingWindow, number: number): Promise<string> =>
    window.type(text, strokes, number);
  files += 1;
  const [ours, plain] = await Promise.all([type(withUs, files), type(without, files)]);
  // Closing brackets move out as soon as VS Code has tokenized the line before, now and then later.
  const isOurs = (other: string): boolean => unindented(ours) === unindented(other);
  let shown = isOurs(plain) ? 'same' : 'DIFFERENT';
  // On a busy machine VS Code closes a quote or takes an Enter now one way, now another. It is no
  // matter of ours only where it ends with the very same text without us.
  for (let tries = 0; shown === 'DIFFERENT' && tries < TRIES; tries += 1) {
    files += 1;
    if (isOurs(await type(without, files))) shown = 'same as another time without';
  }
  const same = shown !== 'DIFFERENT';
  const mark = same ? '✓' : '✗';
  say(`${mark} ${text.name}, ${pace}: ${shown}`);
  if (same) {
    results.passed += 1;
    return;
  }
  const patch = createTwoFilesPatch('without', 'with', plain, ours, '', '');
  say(patch);
  results.failures.push(`${where}: typing ${text.name}, ${pace}\n${patch}`);
}
