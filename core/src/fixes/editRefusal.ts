import type { FilePlace } from '../files/fileHost';
import { realPath } from '../files/realPath';
import { type Fix, filesOf } from '../findings/finding';
import { EDIT_REFUSALS } from '../messages/edits';
import { formatText, type Text } from '../messages/text';
import { isInside } from '../text/path';

/** What decides where edits may go; a snapshot, or a host with the workspace's roots. */
export interface EditedFiles {
  readonly roots: readonly string[];
  read(path: string): string | undefined;
  /** What is at a path, links followed; undefined for what cannot be looked at. */
  place(path: string): FilePlace | undefined;
}

/**
 * Why a file must not be edited: it lies outside all roots, by its path or behind links, or what is
 * there cannot be read as a file. Undefined when it may be, or may be created.
 */
export function editRefusal(files: EditedFiles, file: string): Text | undefined {
  const place = files.place(file);
  if (place === undefined) return EDIT_REFUSALS.unreachable;
  const roots = files.roots.map((root) => realPath(files, root));
  if (!roots.some((root) => isInside(root, place.path))) {
    return formatText(EDIT_REFUSALS.outside, { path: place.path });
  }
  if (place.kind === 'directory') return EDIT_REFUSALS.folder;
  if (place.kind === 'other') return EDIT_REFUSALS.notRegular;
  return place.kind === 'file' && files.read(file) === undefined
    ? EDIT_REFUSALS.unreadable
    : undefined;
}

/** Answers `editRefusal` once for each file; for the time of one plan or report, in which nothing moves. */
export function editRefusals(files: EditedFiles): (file: string) => Text | undefined {
  const known = new Map<string, Text | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, editRefusal(files, file));
    return known.get(file);
  };
}

/** Why none of a fix's edits may be made; undefined when all may. */
export function fixRefusal(
  refusalOf: (file: string) => Text | undefined,
  fix: Fix,
): { readonly file: string; readonly reason: Text } | undefined {
  for (const file of filesOf(fix)) {
    const reason = refusalOf(file);
    if (reason !== undefined) return { file, reason };
  }
  return undefined;
}
