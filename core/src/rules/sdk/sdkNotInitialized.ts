import type { Fix } from '../../findings/finding';
import { textFix } from '../../findings/textFix';
import { sdkMessages } from '../../messages/rules/sdk';
import { callsInit } from '../../questions/callsInit';
import { sdkImports } from '../../questions/sdkImports';
import { eolOf } from '../../text/eolOf';
import { lineStart } from '../../text/lineStart';
import { insertion } from '../../text/span';
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
/** A line and the imports in the lines right behind it. */
const IMPORTS = /^.*(?:\r?\nimport\s.*['"]\)?;?[^\S\n]*(?=\n|$))*/;

/** Initializes the sdk behind the line that loads it; none where that line does more than this. */
function initFix(context: RuleContext, file: string): readonly Fix[] {
  const imports = context.ask(sdkImports);
  const place = imports.find((one) => one.file === file) ?? imports[0];
  if (place === undefined) return [];
  const text = context.snapshot.read(place.file) ?? '';
  const start = lineStart(text, place.span.start);
  const [block = ''] = IMPORTS.exec(text.slice(start)) ?? [];
  const [first = ''] = block.split('\n', 1);
  const line = first.trimEnd();
  const [, required, imported] = LOADS.exec(line) ?? [];
  const sdk = required ?? imported;
  if (sdk === undefined) return [];
  const at = start + block.trimEnd().length;
  const newText = `${eolOf(text)}${sdk}.init({ env: ${sdk}.DYNAMIC_CURRENT_ENV })${line.endsWith(';') ? ';' : ''}`;
  const edits = [insertion(at, newText)];
  return [textFix(sdkMessages.insertInit, place.file, edits, { safe: false })];
}
