import { closestName } from '../../catalog/closestName';
import type { Fix } from '../../findings/finding';
import type { Value } from '../../flow/value';
import { argumentMessages } from '../../messages/rules/arguments';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText, type Text } from '../../messages/text';
import { pagesServed } from '../../project/appPages';
import {
  type CheckedCall,
  checkedCalls,
  givenMembers,
  type MatchedMember,
  matchedMembers,
  memberOf,
  reportAt,
} from '../_shared/argument';
import type { Rule, RuleContext } from '../_shared/rule';
import { replaceFix, writtenAt } from '../_shared/written';

/** A page that the mini program does not have, or a path of a form that is not allowed. */
export const pagePath: Rule = {
  id: 'page-path',
  *check(context) {
    for (const checked of checkedCalls(context)) {
      if (checked.otherAccount) continue;
      for (const member of matchedMembers(checked).flatMap(givenMembers)) {
        const problem = problemOf(context, member);
        if (problem === undefined) continue;
        const { message, fixes = [] } = problem;
        yield { ...reportAt(checked, member.property.value, message), fixes };
      }
      const version = unpublished(checked);
      if (version !== undefined) {
        const report = reportAt(checked, version, argumentMessages.pageUnpublished);
        yield { ...report, severity: 'hint' };
      }
    }
  },
};

/** A plugin's page, which no app.json of this mini program names. */
const PLUGIN = /^plugin(-private)?:\/\//;

function problemOf(
  context: RuleContext,
  { checked, parameter, property, path }: MatchedMember,
): Problem | undefined {
  const { page } = parameter;
  const start = page === undefined ? undefined : startOf(property.value);
  if (page === undefined || start === undefined || start.text === '') return undefined;
  if (/^https?:\/\//i.test(start.text)) {
    return { message: formatText(argumentMessages.pageAddress, { path }) };
  }
  if (page.leadingSlash === false && start.text.startsWith('/')) {
    return {
      message: formatText(argumentMessages.pageSlash, { path }),
      fixes: pageFix(context, property.value, start.text, start.text.slice(1)),
    };
  }
  if (page.query === false && start.hasQuery) {
    const hasScene = checked.interface.params.some(({ name }) => name === 'scene');
    const pattern = hasScene ? argumentMessages.pageQuery : argumentMessages.pageNoQuery;
    return {
      message: formatText(pattern, { path }),
      fixes:
        property.value.kind === 'string'
          ? pageFix(context, property.value, property.value.value, start.text)
          : [],
    };
  }
  const { project } = context.state.fn;
  if (project === undefined || checksNoPath(checked) || PLUGIN.test(start.text)) return undefined;
  const lists = pagesServed(context.snapshot, project);
  if (lists?.[0] === undefined) return undefined;
  const pages = lists.flatMap((list) => list.pages);
  const [{ file }] = lists;
  const name = start.text.replace(/^\//, '');
  if (pages.some((one) => (start.isWhole ? one === name : one.startsWith(name)))) return undefined;
  const meant = start.isWhole ? meantPage(name, pages) : undefined;
  if (meant === undefined) {
    return { message: formatText(argumentMessages.pageMissing, { page: name, file }) };
  }
  return {
    message: formatText(argumentMessages.pageNearest, { page: name, meant, file }),
    fixes: pageFix(context, property.value, name, meant),
  };
}

/** The page that ends as the text does, else one that is spelt nearly so. */
function meantPage(name: string, pages: readonly string[]): string | undefined {
  const [ending, other] = pages.filter((one) => one.endsWith(`/${name}`));
  return other === undefined && ending !== undefined ? ending : closestName(name, pages);
}

interface Problem {
  readonly message: Text;
  readonly fixes?: readonly Fix[];
}

/** Writes another page, where the wrong text is spelt out. */
function pageFix(
  { snapshot }: RuleContext,
  { file, span }: Value,
  wrong: string,
  meant: string,
): readonly Fix[] {
  const written = writtenAt(snapshot, { file, span });
  const at = /^['"`]/.test(written) ? written.indexOf(wrong) : -1;
  if (at < 0) return [];
  const start = span.start + at;
  const place = { file, span: { start, end: start + wrong.length } };
  const title = formatText(sharedFixes.changeTo, { name: meant });
  return [replaceFix(title, place, meant, { safe: false })];
}

interface PathStart {
  /** The path up to its query or the first unknown part. */
  readonly text: string;
  /** Whether the path ends there. */
  readonly isWhole: boolean;
  readonly hasQuery: boolean;
}

function startOf(value: Value): PathStart | undefined {
  if (value.kind !== 'string' && value.kind !== 'template') return undefined;
  const first = value.kind === 'string' ? value.value : (value.parts[0] ?? '');
  const query = first.indexOf('?');
  const hasQuery = query >= 0;
  return {
    text: hasQuery ? first.slice(0, query) : first,
    isWhole: hasQuery || value.kind === 'string',
    hasQuery,
  };
}

/** `checkPath: false`, or a value that nobody knows. */
function checksNoPath({ argument }: CheckedCall): boolean {
  const check = memberOf(argument, 'checkPath') ?? memberOf(argument, 'check_path');
  if (check === undefined) return argument?.open ?? true;
  return check.value.kind !== 'boolean' || !check.value.value;
}

/** A version that is not released, given without `checkPath: false`. */
function unpublished(checked: CheckedCall): Value | undefined {
  const { argument, interface: known } = checked;
  if (!known.params.some(({ name }) => name === 'checkPath')) return undefined;
  if (memberOf(argument, 'page') === undefined || checksNoPath(checked)) return undefined;
  const version = (memberOf(argument, 'envVersion') ?? memberOf(argument, 'env_version'))?.value;
  return version?.kind === 'string' && ['trial', 'develop'].includes(version.value)
    ? version
    : undefined;
}
