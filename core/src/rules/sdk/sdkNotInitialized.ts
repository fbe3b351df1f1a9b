import type { Fix } from '../../findings/finding';
import { sdkMessages } from '../../messages/rules/sdk';
import { callsInit } from '../../questions/initCalls';
import { sdkImports } from '../../questions/sdkImports';
import type { Rule, RuleContext } from '../_shared/rule';

/** Cloud calls in a function that never calls the sdk's `init`. */
export const sdkNotInitialized: Rule = {
  id: 'sdk-not-initialized',
  *check(context) {
    const { flow } = context.state;
    if (!flow.importsSdk || flow.unresolved.some(({ atCall }) => !atCall)) return;
    const first = flow.uses.find(({ call }) => call !== undefined);
    if (first === undefined) return;
    if (context.ask(callsInit)) return;
    const { file, span, interface: name } = first;
    yield {
      file,
      span,
      interface: name,
      message: sdkMessages.notInitialized,
      fixes: initFix(context, file),
    };
  },
};

const LOADS =
  /^(?:(?:const|let|var)\s+([\w$]+)\s*=\s*require\(\s*|import\s+(?:\*\s+as\s+)?([\w$]+)\s*(?:from\s+|=\s*require\(\s*))(['"])wx-server-sdk\3\s*\)?;?$/;
const IMPORTS = /^import\s[^\r\n]*['"]\)?;?$/;

/** Initializes the sdk behind the line that loads it; none where that line does more than this. */
function initFix(context: RuleContext, file: string): readonly Fix[] {
  const imports = context.ask(sdkImports);
  const place = imports.find((one) => one.file === file) ?? imports[0];
  const text = place && context.snapshot.read(place.file);
  if (place === undefined || text === undefined) return [];
  const lineAt = (from: number): string => {
    const end = text.indexOf('\n', from);
    return text.slice(from, end < 0 ? text.length : end).trimEnd();
  };
  let start = text.lastIndexOf('\n', place.span.start) + 1;
  const line = lineAt(start);
  const [, required, imported] = LOADS.exec(line) ?? [];
  const sdk = required ?? imported;
  if (sdk === undefined) return [];
  const next = (): number => text.indexOf('\n', start) + 1;
  while (next() > 0 && IMPORTS.test(lineAt(next()))) start = next();
  const at = start + lineAt(start).length;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const newText = `${eol}${sdk}.init({ env: ${sdk}.DYNAMIC_CURRENT_ENV })${line.endsWith(';') ? ';' : ''}`;
  const edits = [{ span: { start: at, end: at }, newText }];
  return [
    {
      title: sdkMessages.insertInit,
      safe: false,
      preferred: true,
      change: { kind: 'text', edits: [{ file: place.file, create: false, edits }] },
    },
  ];
}
