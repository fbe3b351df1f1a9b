import type { RuleId } from '../../findings/ruleTable';
import { code, link, type Part } from '../card/markdown';

/** Where a host keeps the pages that a reference page leads to; undefined for those it has not. */
export interface ReferenceLinks {
  /** The reference page of an interface. */
  interface(name: string): string | undefined;
  rule(id: RuleId): string | undefined;
  error(code: number): string | undefined;
}

/** A name in code that leads to its page, where there is one. */
export function linkedCode(name: string, url: string | undefined): Part {
  return url === undefined ? code(name) : link(code(name), url);
}
