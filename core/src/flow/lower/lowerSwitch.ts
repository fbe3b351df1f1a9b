import type TS from 'typescript';
import { ts } from '../../syntax/typescript';
import type { LocalId } from '../nodeIds';
import { alwaysLeave } from './alwaysLeave';
import { conditionOptions, inEither, referenceKey } from './conditionOptions';
import type { GraphBuilder } from './graphBuilder';
import type { Narrowing } from './narrowings';

/** More labels that fall through to one clause say as little as none. */
const MAX_LABELS = 200;

/** Lowers a `switch`; inside a clause its subject is one of the labels that lead there, or none that lead elsewhere. */
export function lowerSwitch(b: GraphBuilder, node: TS.SwitchStatement): void {
  const subject = b.lower.expression(node.expression);
  const reference = referenceKey(b, node.expression);
  const isTrue = node.expression.kind === ts.SyntaxKind.TrueKeyword;
  b.inScope(() => {
    let labels: LocalId[] = [];
    let narrowing: readonly Narrowing[] = [];
    const others: string[] = []; // labels that lead past the clause
    const all: LocalId[] = [];
    const group = b.exclusive();
    let falls = false;
    let open = false; // whether values outside the labels reach the clause
    for (const clause of node.caseBlock.clauses) {
      if (labels.length > MAX_LABELS) open = true;
      if (ts.isCaseClause(clause)) {
        const label = b.lower.expression(clause.expression);
        const own = reference === undefined ? [] : [{ reference, options: [label] }];
        const more = isTrue ? conditionOptions(b, clause.expression, true) : own;
        narrowing = labels.length === 0 ? more : inEither(narrowing, more);
        labels.push(label);
        all.push(isEqual(b, subject, label));
      } else open = true;
      // Which labels lead to an open clause is not worth telling; none of them leads past a closed one.
      const tests = open ? [] : all.slice(all.length - labels.length);
      const leaves = alwaysLeave(clause.statements);
      const past = reference === undefined ? [] : [{ reference, options: [], others: [...others] }];
      b.narrowings.within(open ? past : narrowing, () => {
        const conditions = [{ tests, holds: true }];
        const walk = (): void => b.lower.body(clause.statements);
        b.under('perhaps', walk, conditions, 'unknown', falls || !leaves ? -1 : group);
      });
      falls = !leaves && clause.statements.length > 0;
      if (leaves) {
        others.push(...textsOf(b, labels));
        labels = [];
        open = false;
      }
    }
  });
}

function textsOf(b: GraphBuilder, labels: readonly LocalId[]): readonly string[] {
  return labels.flatMap((label) => {
    const flow = b.node(label);
    return flow.kind === 'text' ? [flow.value] : [];
  });
}

function isEqual(b: GraphBuilder, subject: LocalId, label: LocalId): LocalId {
  const { span } = b.node(label);
  return b.operation('===', [subject, label], span);
}
