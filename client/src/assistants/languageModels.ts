import type * as vscode from 'vscode';

/** The part of `vscode.lm` that is used here: the oldest supported VS Code has none of it. */
interface LanguageModels {
  registerTool?(name: string, tool: LanguageModelTool): vscode.Disposable;
  registerMcpServerDefinitionProvider?(
    id: string,
    provider: { provideMcpServerDefinitions(): readonly object[] },
  ): vscode.Disposable;
}

/** A tool as VS Code calls it. */
export interface LanguageModelTool {
  invoke(options: { readonly input: unknown }, token: vscode.CancellationToken): Promise<object>;
  prepareInvocation(options: { readonly input: unknown }): object;
}

/** The classes that go with it, absent with it. */
export interface LanguageModelClasses {
  readonly lm?: LanguageModels;
  readonly LanguageModelToolResult?: new (parts: readonly object[]) => object;
  readonly LanguageModelTextPart?: new (text: string) => object;
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}
