import { runCommand } from '../../../scripts/vscode/runCommand';

/** Ids of the language servers that run from a folder of installed extensions; may be empty. */
export async function serverProcesses(extensionsFolder: string): Promise<number[]> {
  const lines = (await runCommand('ps', ['-axww', '-o', 'pid=,args='])).split('\n');
  const isOurs = (line: string): boolean =>
    line.includes(`${extensionsFolder}/cloudcall.`) && line.includes('/dist/server.js');
  return lines.filter(isOurs).map((line) => Number.parseInt(line, 10));
}
