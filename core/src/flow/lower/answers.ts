import type TS from 'typescript';
import { ts } from '../../syntax/typescript';
import type { JoinNode } from '../fileGraph';
import type { LocalId } from '../nodeIds';
import { conditionOptions, referenceKey } from './conditionOptions';
import type { GraphBuilder, Subject } from './graphBuilder';

/** The parameters of the present function that are plain names, by their places. */
export function subjectsOf(
  b: GraphBuilder,
  params: readonly TS.ParameterDeclaration[],
): (Subject | undefined)[] {
  return params.map(({ name, initializer, dotDotDotToken }) => {
    const variable = ts.isIdentifier(name) ? b.scope.own(name.text) : undefined;
    if (variable === undefined || initializer || dotDotDotToken) return undefined;
    const reference = referenceKey(b, name as TS.Identifier)!;
    return { reference, variable, options: [] };
  });
}

/** Notes what the parameters of the present function are where it gives an answer that is true. */
export function noteAnswer(b: GraphBuilder, answer: TS.Expression): void {
  if (answer.kind === ts.SyntaxKind.FalseKeyword) return;
  if (!b.subjects.some((subject) => subject?.options !== undefined)) return;
  const narrowings = conditionOptions(b, answer, true);
  for (const subject of b.subjects) {
    if (subject?.options === undefined) continue;
    const { reference } = subject;
    const said = narrowings.find((each) => each.reference === reference && !each.others);
    const options = said?.options ?? b.narrowings.of(reference)?.options;
    // That it is not some texts does not tell which it is.
    subject.options = options?.length ? [...subject.options, ...options] : undefined;
  }
}

/** What the parameters are, by their places, where the present function has given something true; undefined where nothing is known of any. */
export function admittedBy(b: GraphBuilder): (readonly LocalId[] | undefined)[] | undefined {
  const admitted = b.subjects.map((subject) => {
    const isKept = subject && (b.node(subject.variable) as JoinNode).sources.length === 1;
    return isKept && subject.options?.length ? subject.options : undefined;
  });
  return admitted.some((options) => options !== undefined) ? admitted : undefined;
}
