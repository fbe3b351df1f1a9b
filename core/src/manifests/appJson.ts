import { joinPath } from '../text/path';
import { looseJson, member, textMember, textsOf } from './looseJson';

/** What a mini program's app.json names, as paths below its folder. */
export interface AppJson {
  /** Pages, those of subpackages included. */
  readonly pages: readonly string[];
  /** Folders of subpackages and workers. */
  readonly folders: readonly string[];
  /** Components that all pages have. */
  readonly components: readonly string[];
  /** Folders of skills, by which assistants use the mini program. */
  readonly skills: readonly string[];
}

/** Reads an app.json, or a uni-app's pages.json, in which each page is an object with its path; what is missing or of a wrong type names nothing. */
export function readAppJson(text: string): AppJson {
  return appOf(looseJson(text));
}

/** What a value of the form of an app.json, or of a pages.json, names. */
export function appOf(app: unknown): AppJson {
  const pages = pathsOf(member(app, 'pages'));
  const workers = member(app, 'workers');
  const folders = textsOf([workers, textMember(workers, 'path')]).filter((path) => path !== '');
  for (const key of ['subPackages', 'subpackages']) {
    const packages = member(app, key);
    for (const one of Array.isArray(packages) ? packages : []) {
      const root = textMember(one, 'root');
      if (root === '') continue;
      folders.push(root);
      for (const page of pathsOf(member(one, 'pages'))) pages.push(joinPath(root, page));
    }
  }
  const components = Object.values((member(app, 'usingComponents') ?? {}) as object);
  const agents = member(member(app, 'agent'), 'skills');
  const skills = (Array.isArray(agents) ? agents : []).map((one) => textMember(one, 'path'));
  return { pages, folders, components: textsOf(components), skills: textsOf(skills) };
}

/** Pages as texts, or as objects with a path. */
function pathsOf(pages: unknown): string[] {
  if (!Array.isArray(pages)) return [];
  return textsOf(pages.map((page) => (typeof page === 'string' ? page : textMember(page, 'path'))));
}
