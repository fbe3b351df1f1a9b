import { runCommand } from './runCommand';

/**
 * Runs npm without install scripts, audits and chatter.
 * @returns what it printed on stdout.
 * @throws Error with npm's own reason on one line.
 */
export function npm(
  parameters: readonly string[],
  cwd: string,
  env?: Record<string, string>,
): Promise<string> {
  const [verb = 'install', ...rest] = parameters;
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return runCommand(command, [verb, ...rest, ...quiet], { cwd, ...(env && { env }) });
}
