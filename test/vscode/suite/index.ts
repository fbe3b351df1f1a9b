import { activationTests } from './activation';
import { assistantsTests } from './assistants';
import { cloudcallFileTests } from './cloudcallFile';
import { commandsTests } from './commands';
import { commitCharactersTests } from './commitCharacters';
import { completionTests } from './completion';
import { diagnosticsTests } from './diagnostics';
import { fixesTests } from './fixes';
import { functionNamesTests } from './functionNames';
import { ghostTextsTests } from './ghostTexts';
import { type HostTest, runHostTests } from './hostTest';
import { hoverTests } from './hover';
import { inlayHintsTests } from './inlayHints';
import { multiRootTests } from './multiRoot';
import { offersTests } from './offers';
import { referenceTests } from './reference';
import { restrictedTests } from './restricted';
import { savingTests } from './saving';
import { signaturesTests } from './signatures';
import { snippetsTests } from './snippets';
import { symbolsTests } from './symbols';

/** The suites by the window that they need; `CLOUDCALL_SCENARIO` names one. */
const scenarios: Record<string, readonly HostTest[]> = {
  folder: [
    ...activationTests,
    ...assistantsTests,
    // Takes twice the time in a window with many open files.
    ...snippetsTests,
    ...completionTests,
    ...commitCharactersTests,
    ...diagnosticsTests,
    ...fixesTests,
    ...savingTests,
    ...ghostTextsTests,
    ...hoverTests,
    ...inlayHintsTests,
    ...referenceTests,
    ...offersTests,
    ...signaturesTests,
    ...symbolsTests,
    ...functionNamesTests,
    ...commandsTests,
    ...cloudcallFileTests,
  ],
  // A few of every kind, less what takes a minute by itself.
  short: [
    ...activationTests,
    ...[
      ...[completionTests, diagnosticsTests, fixesTests, savingTests, ghostTextsTests, hoverTests],
      ...[inlayHintsTests, referenceTests, offersTests, signaturesTests, symbolsTests],
      ...[functionNamesTests, commandsTests, cloudcallFileTests],
    ].flatMap((tests) => tests.slice(0, 2)),
  ],
  multiRoot: [...activationTests, ...multiRootTests],
  // Nothing in restricted mode differs but the mode: one test of a kind will do.
  restricted: [
    ...restrictedTests,
    ...activationTests,
    ...diagnosticsTests.slice(0, 1),
    ...fixesTests.slice(0, 1),
  ],
};

/**
 * Called by VS Code. Results go to the file that `CLOUDCALL_RESULTS` names.
 * @throws Error when a test failed, which gives VS Code the exit code 1.
 */
export async function run(): Promise<void> {
  const scenario = process.env.CLOUDCALL_SCENARIO ?? 'folder';
  const tests = scenarios[scenario];
  if (!tests) throw new Error(`no suite is called ${scenario}`);
  const results = await runHostTests(tests, process.env.CLOUDCALL_RESULTS);
  if (results.failures.length > 0) throw new Error(`${results.failures.length} tests failed`);
}
