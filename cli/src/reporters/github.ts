import { joinPath, relativePath, type Severity, visible } from '#core';
import type { Reporter } from './reporter';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** One workflow command a problem, which GitHub Actions shows beside the code. Paths are relative to the working folder. */
export const github: Reporter = ({ root, problems }, { cwd }) =>
  problems
    .map(({ severity, rule, file, range, message }) => {
      const properties = {
        file: visible(relativePath(cwd, joinPath(root, `./${file}`))),
        line: range.start.line + 1,
        endLine: range.end.line + 1,
        col: range.start.character + 1,
        endColumn: range.end.character + 1,
        title: rule,
      };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeValue(value)}`);
      return `::${COMMANDS[severity]} ${list.join(',')}::${escapeText(message)}\n`;
    })
    .join('');

function escapeText(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeValue(value: string | number): string {
  return escapeText(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
