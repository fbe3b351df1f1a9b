import { findOnPath } from '../vscode/findBrowser';
import { installPackages } from '../vscode/installPackages';
import { runCommand } from '../vscode/runCommand';

/** Debian's packages of what the tests run, by the program that shows that they are there. */
const PACKAGES = {
  nvim: ['neovim'],
  emacs: ['emacs-nox', 'elpa-eglot'],
  zsh: ['zsh'],
  fish: ['fish'],
};

/** A program that tests outside of Node run. */
export type Program = keyof typeof PACKAGES;

/**
 * Finds programs, installing those that are missing through apt if this user may.
 * @throws Error with one line that says what to install, when one is missing and cannot be had
 */
export async function installPrograms(
  programs: readonly Program[],
  say: (line: string) => void,
): Promise<void> {
  const missing: string[] = [];
  for (const program of programs) if (!(await isThere(program))) missing.push(...PACKAGES[program]);
  if (missing.length === 0) return;
  try {
    await installPackages(missing, say);
  } catch (error) {
    const what = `sudo apt-get install ${missing.join(' ')}`;
    throw new Error(
      `${programs.join(', ')} needed and ${(error as Error).message} (Debian: ${what})`,
    );
  }
}

/** Whether programs from Debian's packages are tested on this system; says so where they are not. */
export function isTestedHere(what: string, say: (line: string) => void): boolean {
  if (process.platform === 'linux') return true;
  say(`${what}: tested on Linux only, where apt installs it`);
  return false;
}

/** Whether a program is there, Emacs with eglot, which came into it with version 29. */
async function isThere(program: Program): Promise<boolean> {
  if (!findOnPath(program)) return false;
  if (program !== 'emacs') return true;
  const lisp = '(progn (package-initialize) (kill-emacs (if (locate-library "eglot") 0 1)))';
  return runCommand('emacs', ['--batch', '--eval', lisp]).then(
    () => true,
    () => false,
  );
}
