import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { installPrograms, isTestedHere } from '../../scripts/editors/installEditors';
import { diskProject, NOTIFY } from '../cli/runInProcess';

const isHere = isTestedHere('zsh and fish', console.log);

beforeAll(async () => {
  if (isHere) await installPrograms(['zsh', 'fish'], console.log);
}, 600_000);

/** A project with the script of a shell in it. */
function scripted(shell: 'zsh' | 'fish') {
  const { root, run } = diskProject(NOTIFY);
  const script = join(root, `completion.${shell}`);
  writeFileSync(script, run(['completion', shell]).out);
  const env = { PATH: process.env.PATH ?? '', HOME: root, TERM: 'dumb', LANG: 'C.UTF-8' };
  return (words: readonly string[]) =>
    execFileSync(shell, words, { cwd: root, encoding: 'utf8', env });
}

it.skipIf(!isHere)('fish completes commands, options, values and files', () => {
  const fish = scripted('fish');
  const offers = (line: string) =>
    fish(['--no-config', '-c', `source completion.fish; complete -C '${line}'`])
      .split('\n')
      .map((each) => each.split('\t', 1)[0])
      .filter((each) => each !== '');
  expect(offers('cloudcall ch')).toEqual(['check']);
  expect(offers('cloudcall check --fi')).toEqual(['--fix', '--fix-dry-run']);
  expect(offers('cloudcall check --format s')).toEqual(
    expect.arrayContaining(['sarif', 'stylish']),
  );
  expect(offers('cloudcall list --fi')).toEqual([]);
  expect(offers('cloudcall check cloudf')).toEqual(['cloudfunctions/']);
  expect(offers('cloudcall completion ')).toEqual(['bash', 'fish', 'zsh']);
});

it.skipIf(!isHere)('zsh reads the script and offers what it should', () => {
  const zsh = scripted('zsh');
  const lines = ['cloudcall doc', 'cloudcall check --max', 'cloudcall check --format jun'];
  // A terminal of its own, in which the keys are pressed, as zsh's own tests do it.
  const shown = zsh([
    '-f',
    '-c',
    `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; unsetopt zle_bracketed_paste 2>/dev/null; autoload -Uz compinit; compinit -u -D; source ./completion.zsh; zstyle ":completion:*" list-colors; LISTMAX=1000; bindkey "^I" complete-word; print REA""DY'
zpty -m -r shell seen '*READY*'
${lines
  .map(
    (line, index) => `zpty -n -w shell '${line}'$'\\t\\C-a echo \\C-e\\nprint EN""D${index}\\n'
zpty -m -r shell out '*END${index}*'
print -r -- "$out"
print -r -- -----`,
  )
  .join('\n')}
zpty -d shell`,
  ]).split('-----');
  expect(shown[0]).toContain('cloudcall doctor');
  expect(shown[1]).toContain('--max-warnings');
  expect(shown[2]).toContain('--format junit');
});
