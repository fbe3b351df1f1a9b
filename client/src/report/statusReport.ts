import * as vscode from 'vscode';
import {
  commandLink,
  REPORT_COMMAND,
  type ReportAction,
  STATUS_REPORT,
  type StatusReportParams,
  type StatusReportResult,
} from '../../../server/protocol/src/protocol';
import { describeStatus } from '../describeStatus';
import { createConfig } from '../edits/createConfig';
import { openDocument } from '../openDocument';
import type { Server } from '../server';

/** The page is ours, its words are people's: nothing in it may run or be loaded. */
const HEAD = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { max-width: 60em; padding: 0 1.5em 2em; line-height: 1.6 }
h2 { margin-top: 1.6em; padding-bottom: .2em; border-bottom: 1px solid var(--vscode-widget-border, #8884) }
table { border-collapse: collapse }
th, td { padding: .2em 1em .2em 0; text-align: left; vertical-align: top }
</style>`;

/** The report "why is this file checked, or not?", in one tab of its own. */
export class StatusReport implements vscode.Disposable {
  readonly #server: Server;
  readonly #output: vscode.OutputChannel;
  #panel: vscode.WebviewPanel | undefined;
  #uri: vscode.Uri | undefined;

  constructor(server: Server, output: vscode.OutputChannel) {
    this.#server = server;
    this.#output = output;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Shows it about the active file; asked for while it is in front, it is made anew. */
  async show(): Promise<void> {
    const active = vscode.window.activeTextEditor?.document.uri;
    if (active !== undefined || this.#panel?.active !== true) this.#uri = active;
    this.#panel ??= this.#open();
    this.#panel.reveal();
    await this.#fill();
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'cloudcall.report',
      vscode.l10n.t('Cloud Call'),
      vscode.ViewColumn.Active,
      { enableCommandUris: [REPORT_COMMAND], enableFindWidget: true },
    );
    // In a busy window it may be asked for before the server runs.
    const watch = this.#server.onDidChangeState((state) => {
      if (state !== 'starting') void this.#fill();
    });
    panel.onDidDispose(() => {
      watch.dispose();
      this.#panel = undefined;
    });
    return panel;
  }

  /** Does what a link of the report says. */
  async act(action: ReportAction): Promise<void> {
    switch (action.kind) {
      case 'open': {
        const { start, end } = action.range;
        const selection = new vscode.Range(start.line, start.character, end.line, end.character);
        await vscode.window.showTextDocument(vscode.Uri.parse(action.uri), { selection });
        return;
      }
      case 'create':
        await createConfig(vscode.Uri.parse(action.uri));
        return;
      case 'save':
        await openDocument(vscode.Uri.parse(action.uri))?.save();
        return this.#fill();
      case 'log':
        this.#output.show();
        return;
      case 'restart':
        return this.#server.restart();
    }
  }

  async #fill(): Promise<void> {
    const markdown = await this.#markdown();
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
    if (this.#panel === undefined) return;
    // Without a title the tooltip of a link is the address of its command.
    const body = html.replaceAll(/<a (?=href="command:[^>]*>([^<]+))/g, '<a title="$1" ');
    this.#panel.webview.html = `<!DOCTYPE html><html><head>${HEAD}</head><body>${body}</body></html>`;
  }

  async #markdown(): Promise<string> {
    const document = this.#uri && openDocument(this.#uri);
    const { text, detail, unsaved } = await describeStatus(this.#server, document);
    const params: StatusReportParams = {
      ...(document !== undefined &&
        this.#server.schemes.includes(document.uri.scheme) && { uri: document.uri.toString() }),
      editor: `${vscode.env.appName} ${vscode.version}`,
    };
    const report =
      this.#server.state === 'running'
        ? await this.#server.request<StatusReportResult>(STATUS_REPORT, params)
        : undefined;
    const saves = unsaved.map(({ name, configUri }) => {
      const label = vscode.l10n.t('Save config.json of {0}', name);
      return link(label, { kind: 'save', uri: configUri });
    });
    if (report !== undefined) return [...saves, report.markdown].join('\n\n');
    return [
      `# ${text}`,
      detail,
      link(vscode.l10n.t('Restart the language server'), { kind: 'restart' }),
      link(vscode.l10n.t('Show the log'), { kind: 'log' }),
    ].join('\n\n');
  }
}

function link(label: string, action: ReportAction): string {
  return `[${label}](${commandLink(REPORT_COMMAND, action)})`;
}
