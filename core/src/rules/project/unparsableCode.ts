import { misnamedConfig } from '../../config/misnamedConfig';
import type { Report } from '../../findings/finding';
import type { FunctionFlow } from '../../flow/functionFlow';
import { packageFault } from '../../manifests/packageFault';
import { projectMessages } from '../../messages/rules/project';
import { formatText } from '../../messages/text';
import { isSoundScript } from '../../syntax/soundScript';
import { LONGEST_FILE } from '../../syntax/syntaxTrees';
import { isUtf16 } from '../../text/isUtf16';
import { joinPath } from '../../text/path';
import type { Span } from '../../text/span';
import type { Rule, RuleContext } from '../_shared/rule';

const START: Span = { start: 0, end: 0 };

/** Code of a function, or its package.json, that cannot be parsed, or is too large for it: what lies behind is not checked. */
export const unparsableCode: Rule = {
  id: 'unparsable-code',
  *check(context) {
    const misnamed = misnamedConfig(context.snapshot, context.state.fn.configPath);
    for (const file of filesOf(context)) {
      // JSON in a config.js is said at the calls that it does not declare.
      if (file === misnamed) continue;
      const found = faultOf(context, file);
      if (found !== undefined) yield { file, ...found };
    }
    const file = joinPath(context.state.fn.directory, 'package.json');
    const span = context.snapshot.derived(file, packageFault);
    if (span === undefined) return;
    const text = context.snapshot.read(file) ?? '';
    yield { file, span: shownSpan(text, span), message: projectMessages.packageJson };
  },
};

/** The function's own sources, and what it reaches elsewhere; a file that several share is the first one's. */
function filesOf({ state, snapshot }: RuleContext): readonly string[] {
  const { sources, directory } = state.fn;
  const shared = state.flow.files.filter(
    (file) =>
      !sources.includes(file) && snapshot.functionsReaching(file)[0]?.directory === directory,
  );
  return [...sources, ...shared];
}

type Found = Pick<Report, 'span' | 'message'>;

function faultOf({ state, snapshot }: RuleContext, file: string): Found | undefined {
  const text = snapshot.read(file);
  if (text === undefined) return { span: START, message: projectMessages.unreadable };
  if (isUtf16(text)) return { span: START, message: projectMessages.utf16 };
  // What has no part in cloud calls is not parsed for this alone, but for the entry.
  if (file !== state.fn.entry && !CONCERNS_US.test(text)) return undefined;
  if (text.length > LONGEST_FILE) {
    return { span: START, message: formatText(projectMessages.tooLong, { limit: LONGEST_FILE }) };
  }
  if (givenUp(state.flow).includes(file) && snapshot.graph(file)?.tooComplex) {
    return { span: START, message: projectMessages.tooDeep };
  }
  // What has been solved has been read, and is not by another parser.
  if (!state.flow.importsSdk && isSoundScript(text)) return undefined;
  const span = snapshot.graph(file)?.syntaxError;
  if (span === undefined) return undefined;
  const isMark = MERGE_MARK.test(text.slice(span.start, span.end));
  return {
    span: shownSpan(text, span),
    message: isMark ? projectMessages.mergeMark : projectMessages.syntax,
  };
}

/** The files that the engine gave up on, and those in which it did with the function. */
function givenUp({ unresolved }: FunctionFlow): readonly string[] {
  return unresolved.filter(({ reason }) => reason === 'too-complex').map(({ file }) => file);
}

const CONCERNS_US = /openapi|wx-server-sdk|^(?:<{7}|>{7}) /m;

const MERGE_MARK = /^(?:<{7}|={7}|>{7}|\|{7})/;

/** What is missing at the end of a text is said at the last thing that is there. */
function shownSpan(text: string, span: Span): Span {
  const end = text.trimEnd().length;
  return span.start < end ? span : { start: Math.max(0, end - 1), end };
}
