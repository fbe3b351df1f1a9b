import type { Parameter } from '../../catalog/types';
import { projectValueMessages } from '../../messages/features/functionNames';
import { formatText, type Text } from '../../messages/text';
import { type PageList, pagesOf } from '../../project/appPages';
import type { Snapshot } from '../../project/snapshot';
import { isInside, relativePath } from '../../text/path';
import { both } from '../card/markdown';
import { functionsFor } from '../functionName/calledFunction';
import type { SourceView } from '../syntax/sourceView';

/** A string that the project itself gives for a parameter. */
export interface ProjectValue {
  readonly value: string;
  readonly label: Text;
}

/** A template's id, as WeChat makes them. */
const TEMPLATE_ID = /(['"`])([\w-]{43})\1/g;

/**
 * Values that a parameter may take from the project: its pages, and the ids of templates that stand
 * in its code. Empty for other parameters, and where the project has none.
 */
export function projectValues(
  snapshot: Snapshot,
  { file }: SourceView,
  { name, page }: Parameter,
): readonly ProjectValue[] {
  if (page !== undefined) {
    const slash = page.leadingSlash === true ? '/' : '';
    const list = pagesFor(snapshot, file);
    const label = formatText(projectValueMessages.page, { file: both(list?.file ?? '') });
    return (list?.pages ?? []).map((path) => ({ value: slash + path, label }));
  }
  return /^(?:template|priTmpl|tmpl)_?id$/i.test(name) ? templateIds(snapshot, file) : [];
}

function pagesFor(snapshot: Snapshot, file: string): PageList | undefined {
  for (const { project } of snapshot.functionsReaching(file)) {
    const pages = project === undefined ? undefined : pagesOf(snapshot, project);
    if (pages !== undefined) return pages;
  }
  return undefined;
}

/** The template ids in the project's code, those of the file itself first. */
function templateIds(snapshot: Snapshot, file: string): readonly ProjectValue[] {
  const functions = functionsFor(snapshot, file);
  const scopes = new Set(functions.map(({ project, root }) => project ?? root));
  const files = [
    file,
    ...functions.flatMap((fn) => fn.sources),
    ...snapshot.miniprogramSources.filter((source) =>
      [...scopes].some((one) => isInside(one, source)),
    ),
  ];
  const found = new Map<string, ProjectValue>();
  for (const source of new Set(files)) {
    for (const [, , value] of (snapshot.read(source) ?? '').matchAll(TEMPLATE_ID)) {
      if (value === undefined || found.has(value)) continue;
      const root = snapshot.roots.find((one) => isInside(one, source)) ?? '';
      const label = formatText(projectValueMessages.template, {
        file: both(relativePath(root, source)),
      });
      found.set(value, { value, label });
    }
  }
  return [...found.values()];
}
