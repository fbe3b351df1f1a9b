import { spawn } from 'node:child_process';

/** Where and how a command runs. */
export interface CommandOptions {
  cwd?: string;
  /** Added to this process's environment. */
  env?: Record<string, string>;
  /** Milliseconds after which the command is killed; ten minutes when absent. */
  timeout?: number;
}

/**
 * Runs a command to its end with its output captured.
 * @returns what it wrote on stdout.
 * @throws Error whose message is one line: the command and the last line that it wrote.
 */
export function runCommand(
  command: string,
  parameters: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const { cwd, env, timeout = 600_000 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    });
    let stdout = '';
    let everything = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
      everything += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      everything += chunk;
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    const name = `${command} ${parameters.slice(0, 2).join(' ')}`;
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`${name}: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(stdout);
      else reject(new Error(`${name} ended with ${code ?? signal}: ${cause(everything)}`));
    });
  });
}

/** The line of a failed command's output that says most: npm's, apt's and Node's errors first. */
function cause(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line && !line.includes('complete log of this run'));
  const error = said.find((line) => /^(npm (error|ERR!) (?!code)|E:|\w*Error\b)/.test(line));
  return error ?? said.at(-1) ?? 'it said nothing';
}
