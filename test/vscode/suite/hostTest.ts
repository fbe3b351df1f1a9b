import { writeFileSync } from 'node:fs';

/** One test that runs inside VS Code's extension host. */
export interface HostTest {
  name: string;
  /** Throws where something is not as it should be. */
  body: () => Promise<void>;
  /** Nothing after this test can succeed when it fails, so nothing after it is run. */
  vital?: boolean;
}

/** What became of a suite's tests. */
export interface HostResults {
  passed: number;
  /** Names of the tests that failed or were not run, with the reason. */
  failures: { name: string; message: string }[];
}

/**
 * Runs the tests one after the other, each to its end whatever the others did.
 * @param file where the results are kept after each test, so that a hang loses none; optional.
 */
export async function runHostTests(
  tests: readonly HostTest[],
  file: string | undefined,
): Promise<HostResults> {
  const results: HostResults = { passed: 0, failures: [] };
  let broken: string | undefined;
  const fail = (name: string, message: string) => {
    results.failures.push({ name, message });
    say(`✗ ${name}\n${message}`);
  };
  for (const { name, body, vital } of tests) {
    const started = Date.now();
    if (broken !== undefined) {
      fail(name, `not run, since "${broken}" failed`);
      continue;
    }
    const unfinished = { name, message: 'did not end' };
    keep(file, { ...results, failures: [...results.failures, unfinished] });
    try {
      await body();
      results.passed++;
      say(`✓ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      fail(name, error instanceof Error ? error.message : String(error));
      if (vital) broken = name;
    }
    keep(file, results);
  }
  return results;
}

function keep(file: string | undefined, results: HostResults): void {
  if (file) writeFileSync(file, JSON.stringify(results));
}

/** The mark tells the suite's own lines from the many that VS Code writes on the same console. */
function say(text: string): void {
  for (const line of text.split('\n')) console.log(`cloudcall-test: ${line}`);
}
