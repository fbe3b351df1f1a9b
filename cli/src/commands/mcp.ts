import { rootFolder } from '../../../library/src/project/roots';
import { UsageError } from '../../../library/src/usageError';
import { MCP } from '../messages/mcp';
import type { Command, ExitCode, Run } from './command';

/**
 * `cloudcall mcp`: serves the checker's questions to assistants, by the Model Context Protocol on
 * stdin and stdout, until stdin ends. With `--call` it runs one tool instead, with its input as JSON
 * in the next word, and prints its answer.
 */
export const mcp: Command = {
  run({ options, terminal, locale, version, loadMcp }: Run): ExitCode {
    const root = options.list('root').map((each) => rootFolder(terminal.cwd, each));
    const surroundings = { project: { cwd: terminal.cwd, root }, locale };
    const tool = options.value('call');
    const [input = '{}'] = options.arguments;
    if (tool === undefined) {
      void loadMcp().serve(surroundings, version);
      return 0;
    }
    let given: unknown;
    try {
      given = JSON.parse(input);
    } catch {
      throw new UsageError(MCP.inputNoJson, { tool });
    }
    try {
      terminal.out(`${loadMcp().callTool(tool, given, surroundings)}\n`);
      return 0;
    } catch (error) {
      throw new UsageError(MCP.refused, { message: (error as Error).message });
    }
  },
};
