import { rootFolder } from '../../../library/src/project/openProject';
import type { Command, ExitCode, Run } from './command';

/**
 * `cloudcall mcp`: serves the checker's questions to assistants, by the Model Context Protocol on
 * stdin and stdout, until stdin ends.
 */
export const mcp: Command = {
  options: {},
  run({ options, terminal, locale, version, loadMcp }: Run): ExitCode {
    const root = rootFolder(terminal.cwd, options.value('root') ?? '.');
    void loadMcp().serve({ root, locale }, version);
    return 0;
  },
};
