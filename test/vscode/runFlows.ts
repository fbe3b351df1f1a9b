import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import type { Say } from './run';
import type { TestResults } from './testResults';

/** One thing that a person does in a window, from opening a file to its result on disk. */
export interface FlowIn<Window> {
  readonly name: string;
  /** Throws where what is seen or what is on disk is not as it should be. */
  readonly run: (window: Window) => Promise<void>;
}

/** Where flows run. */
export interface FlowPlace {
  /** The words before the name of a flow that failed. */
  readonly where: string;
  /** Gets a picture of the window for each flow that failed. */
  readonly folder: string;
  readonly say: Say;
}

/**
 * Runs flows in one window, each going on where the last one ended.
 * @param tidy goes after every flow; where it throws, a flow that passed has failed.
 */
export async function runFlows<Window extends { readonly page: Page }>(
  flows: readonly FlowIn<Window>[],
  window: Window,
  { where, folder, say }: FlowPlace,
  tidy: (page: Page) => Promise<void> = async () => {},
): Promise<TestResults> {
  const results: TestResults = { passed: 0, failures: [] };
  for (const { name, run } of flows) {
    const started = Date.now();
    try {
      await run(window);
      await tidy(window.page);
      results.passed += 1;
      say(`✓ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      const path = join(folder, `failed-${results.failures.length + 1}.png`);
      await window.page.screenshot({ path }).catch(() => undefined);
      const text = error instanceof Error ? error.message : String(error);
      const message = stripVTControlCharacters(text);
      results.failures.push(`${where}: ${name}\n${message}\n(${path})`);
      say(`✗ ${name} (${Date.now() - started} ms)\n${message}\n${path}`);
      await tidy(window.page).catch(() => undefined);
    }
  }
  return results;
}
