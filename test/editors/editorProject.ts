import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type DiskProject, diskProject, NOTIFY } from '../cli/runInProcess';
import { root } from '../root';

/** The function that the editors open: one call that config.json does not declare. */
const FUNCTION = 'cloudfunctions/notify';

/** A project under git, and beside it the language server by its name, as npm would put it on the PATH. */
export interface EditorProject extends DiskProject {
  readonly config: string;
  /** Runs an editor in it to its end; throws with all that it said when it fails or takes too long. */
  edit(program: string, words: readonly string[]): Promise<string>;
}

/** Makes the project. */
export function editorProject(): EditorProject {
  const server = join(root, 'dist/server.js');
  if (!existsSync(server)) throw new Error('dist/server.js is missing: run `npm run build` first');
  const project = diskProject({
    ...NOTIFY,
    [`${FUNCTION}/config.json`]:
      '{\n  "permissions": {\n    "openapi": [\n      "wxacode.get"\n    ]\n  }\n}\n',
  });
  execFileSync('git', ['init', '--quiet', project.root]);
  const bin = join(project.root, '.bin');
  mkdirSync(bin);
  mkdirSync(join(project.root, '.home'));
  chmodSync(server, 0o755);
  symlinkSync(server, join(bin, 'cloudcall-language-server'));
  const env = {
    PATH: `${bin}:${join(process.execPath, '..')}:${process.env.PATH}`,
    HOME: join(project.root, '.home'),
    LANG: 'C.UTF-8',
    TERM: 'dumb',
  };
  const edit = (program: string, words: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const child = spawn(program, words, {
        cwd: project.root,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const timer = setTimeout(() => child.kill('SIGKILL'), 280_000);
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text;
        });
      }
      child.on('error', reject);
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        if (code === 0) resolve(said);
        else reject(new Error(`${program} ended with ${code ?? signal}:\n${said}`));
      });
    });
  return { ...project, edit, config: join(project.root, FUNCTION, 'config.json') };
}

/** What an editor's script printed as JSON on a line of its own. */
export function transcript(said: string): Readonly<Record<string, unknown>> {
  const line = said.split(/\r?\n/).find((each) => each.startsWith('{'));
  if (line === undefined) throw new Error(`no transcript in:\n${said}`);
  return JSON.parse(line);
}

/** A block of code of a documentation page, by its language and its place among those of this language. */
export function pageBlock(page: string, language: string, index: number): string {
  const text = readFileSync(join(root, 'docs/editors', page), 'utf8');
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))];
  const block = blocks[index]?.[1];
  if (block === undefined) throw new Error(`${page} has no block ${index} of ${language}`);
  return block;
}
