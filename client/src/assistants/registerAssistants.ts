import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import { listed } from '../listed';
import type { LanguageModelClasses, LanguageModelTool } from './languageModels';

/** The process that runs the extension runs the checker too. */
const AS_NODE = { ELECTRON_RUN_AS_NODE: '1' };

/** The one tool that can write. */
const WRITES = 'cloudcall_declare_permissions';

/**
 * Offers the checker's questions to assistants in the editor, as language model tools and as an MCP
 * server, where the host has those; nothing otherwise. Nothing runs before one is called.
 */
export function registerAssistants(context: vscode.ExtensionContext): vscode.Disposable {
  const host = vscode as unknown as LanguageModelClasses;
  const { lm, LanguageModelToolResult, LanguageModelTextPart, McpStdioServerDefinition } = host;
  const cli = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath;
  const manifest = context.extension.packageJSON;
  const registered: vscode.Disposable[] = [];
  if (lm?.registerTool && LanguageModelToolResult && LanguageModelTextPart) {
    for (const { name } of manifest.contributes.languageModelTools as { name: string }[]) {
      const tool: LanguageModelTool = {
        prepareInvocation: ({ input }) => confirmation(name, input),
        async invoke({ input }, token) {
          const words = ['mcp', '--call', name.replace(/^cloudcall_/, ''), JSON.stringify(input)];
          const text = await run(cli, words, token);
          return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
        },
      };
      registered.push(lm.registerTool(name, tool));
    }
  }
  if (lm?.registerMcpServerDefinitionProvider && McpStdioServerDefinition) {
    const provideMcpServerDefinitions = () =>
      folders().map((root) => {
        const args = [cli, 'mcp', '--root', root];
        const { version } = manifest;
        return new McpStdioServerDefinition('Cloud Call', process.execPath, args, AS_NODE, version);
      });
    registered.push(
      lm.registerMcpServerDefinitionProvider('cloudcall', { provideMcpServerDefinitions }),
    );
  }
  return vscode.Disposable.from(...registered);
}

/** The editor asks before a tool writes. */
function confirmation(name: string, input: unknown): object {
  if (name !== WRITES || !(input as { write?: boolean }).write) return {};
  const { function: fn, interfaces } = input as { function: string; interfaces: string[] };
  const title = vscode.l10n.t('Declare openapi permission');
  return {
    confirmationMessages: {
      title,
      message: vscode.l10n.t('Declare {0} for {1}?', listed(interfaces), fn),
    },
  };
}

/** Folders on the disk. */
function folders(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri }) => uri.fsPath);
}

/** What the checker prints; where it refuses, its one line, which an assistant can act on. */
function run(
  cli: string,
  words: readonly string[],
  token: vscode.CancellationToken,
): Promise<string> {
  const [cwd] = folders();
  return new Promise((resolve) => {
    const env = { ...process.env, ...AS_NODE };
    const options = { cwd, env, maxBuffer: 1 << 26 };
    const child = execFile(process.execPath, [cli, ...words], options, (error, stdout, stderr) =>
      resolve(error === null ? stdout : stderr.replace(/^cloudcall: /, '') || error.message),
    );
    token.onCancellationRequested(() => child.kill());
  });
}
