import { effectiveProperty, nodeSpan } from '../json/jsonProperty';
import { readJsonTree } from '../json/jsonTree';
import type { Span } from '../text/span';

/** Folders that a project.config.json or project.private.config.json names, as written; '' where it names none. */
export interface ProjectJson {
  readonly cloudfunctionRoot: string;
  readonly miniprogramRoot: string;
  /** The sources from which the folder above is built. */
  readonly srcMiniprogramRoot: string;
  readonly pluginRoot: string;
  /** The base library with the place of its value; undefined when there is none. */
  readonly libVersion: { readonly version: string; readonly span: Span } | undefined;
}

/** Reads a project.config.json or project.private.config.json. */
export function readProjectJson(text: string): ProjectJson {
  const { root } = readJsonTree(text);
  const value = (key: string) => {
    const found = effectiveProperty(root, key)?.value;
    return found?.type === 'string' ? found : undefined;
  };
  const folder = (key: string) => folderText(String(value(key)?.value ?? ''));
  const version = value('libVersion');
  return {
    cloudfunctionRoot: folder('cloudfunctionRoot'),
    miniprogramRoot: folder('miniprogramRoot'),
    srcMiniprogramRoot: folder('srcMiniprogramRoot'),
    pluginRoot: folder('pluginRoot'),
    libVersion: version && { version: String(version.value), span: nodeSpan(version) },
  };
}

/** A folder with forward slashes, however it is written. */
export function folderText(written: string): string {
  return written.trim().replace(/\\/g, '/');
}
