import { findOnPath } from './findBrowser';
import { runCommand } from './runCommand';

/**
 * Installs Debian packages through apt if this user may: as root, or with a sudo that asks for no
 * password. Throws an error with one line when it cannot.
 */
export async function installPackages(
  packages: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const apt = findOnPath('apt-get');
  if (!apt) throw new Error('apt-get is not here');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0) {
    await runCommand('sudo', ['-n', 'true']).catch(() => {
      throw new Error('apt needs root or a sudo without password');
    });
  }
  say(`Installing ${packages.join(', ')} through apt (once; about half a minute)`);
  const run = (...parameters: string[]) => {
    const [command = apt, ...rest] = [...asRoot, apt, ...parameters];
    return runCommand(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  const patience = ['-o', 'DPkg::Lock::Timeout=120', '-y'];
  await run('update', ...patience);
  await run('install', ...patience, '--no-install-recommends', ...packages);
}
