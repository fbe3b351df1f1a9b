import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHELLS } from '../../cli/src/completion/shellWords';
import { COMMON_OPTIONS } from '../../cli/src/table/commonOptions';
import { COMMAND_SPECS } from '../../cli/src/table/specs';
import { diskProject, NOTIFY } from './runInProcess';

/** What a real bash offers at the end of a line. */
function bashOffers(line: string): readonly string[] {
  const { root, run } = diskProject(NOTIFY);
  writeFileSync(join(root, 'completion'), run(['completion', 'bash']).out);
  const script = `source ./completion
COMP_WORDS=($1); [[ "$1" == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_cloudcall
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', script, 'bash', line], { cwd: root, encoding: 'utf8' });
  return out.split('\n').filter((word) => word !== '');
}

describe('bash completes', () => {
  it('commands', () => {
    expect(bashOffers('cloudcall ch')).toEqual(['check']);
    expect(bashOffers('cloudcall ')).toEqual(
      expect.arrayContaining([...COMMAND_SPECS.map(({ name }) => name), 'help']),
    );
  });
  it('options of the command, not those of another', () => {
    expect(bashOffers('cloudcall check --fi')).toEqual(['--fix', '--fix-dry-run']);
    expect(bashOffers('cloudcall list --fi')).toEqual([]);
  });
  it('values', () => {
    expect(bashOffers('cloudcall check --format s')).toEqual(['stylish', 'sarif']);
    expect(bashOffers('cloudcall check --rule trigger-count=w')).toEqual(['trigger-count=warning']);
    expect(bashOffers('cloudcall --locale zh-cn check --form')).toEqual(['--format']);
  });
  it('files and folders', () => {
    expect(bashOffers('cloudcall check cloud')).toEqual(['cloudfunctions']);
    expect(bashOffers('cloudcall list --root ')).toEqual(['cloudfunctions']);
  });
});

it.each(SHELLS)('%s: every command and option is in the script', (shell) => {
  const { out, code } = diskProject({}).run(['completion', shell]);
  expect(code).toBe(0);
  for (const spec of COMMAND_SPECS) {
    expect(out).toContain(spec.name);
    for (const { name } of [...spec.options, ...COMMON_OPTIONS]) {
      expect(out).toMatch(new RegExp(`(--|-l )${name}\\b`));
    }
  }
});
