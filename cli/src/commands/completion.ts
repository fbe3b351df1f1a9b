import { UsageError } from '../../../library/src/usageError';
import { bashScript } from '../completion/bashScript';
import { fishScript } from '../completion/fishScript';
import { SHELLS, type Shell } from '../completion/shellWords';
import { zshScript } from '../completion/zshScript';
import { COMMANDS } from '../messages/commands';
import type { Command, ExitCode, Run } from './command';

/** `cloudcall completion <shell>`: prints the script that completes commands and options. */
export const completion: Command = {
  run({ options, terminal, locale }: Run): ExitCode {
    const [word] = options.arguments;
    const shell = SHELLS.find((one) => one === word);
    if (shell === undefined || options.arguments.length > 1) {
      throw new UsageError(COMMANDS.completionShell);
    }
    const scripts: Readonly<Record<Shell, () => string>> = {
      bash: bashScript,
      zsh: () => zshScript(locale),
      fish: () => fishScript(locale),
    };
    terminal.out(scripts[shell]());
    return 0;
  },
};
