/** One VS Code version that the tests can run in, as the npm registry ships it. */
export interface HostSpec {
  /** VS Code's own version, as `vscode.version` gives it. */
  readonly vscode: string;
  /** The version of the `code-server` package that contains this VS Code's server. */
  readonly codeServer: string;
  /** Node's major version that this server was built for. */
  readonly node: number;
  /** Whether a window can be told its display language without a language pack (not before 1.94). */
  readonly languages: boolean;
}

/** Oldest first. To add a version, add a line: everything else follows from it. */
const hostTable: readonly HostSpec[] = [
  { vscode: '1.82.2', codeServer: '4.17.1', node: 18, languages: false },
  { vscode: '1.100.3', codeServer: '4.100.3', node: 20, languages: true },
  { vscode: '1.139.1', codeServer: '4.139.1', node: 24, languages: true },
];

/** The oldest VS Code that the extension supports (`engines.vscode`). */
export const oldestHost = hostTable[0]!;

/** The newest VS Code in the table. */
export const newestHost = hostTable[hostTable.length - 1]!;

/**
 * The table's line for a version.
 * @throws Error with one line naming the known versions when there is no such line.
 */
export function findHost(version: string): HostSpec {
  const found = hostTable.find((spec) => spec.vscode === version);
  if (found) return found;
  const known = hostTable.map((spec) => spec.vscode).join(', ');
  throw new Error(`VS Code ${version} is not in the table of hosts (known: ${known})`);
}
