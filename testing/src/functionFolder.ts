import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { findEntry, joinPath, projectFilesOf, readConfig, readTriggers, TrackedFiles } from '#core';
import { localPath } from '../../nodehost/src/localPath';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';

/** A cloud function's folder as it stands on the disk. */
export interface FunctionFolder {
  readonly name: string;
  readonly directory: string;
  /** The file that the cloud loads. */
  readonly entry: string;
  /** The entries of `permissions.openapi` that count, as written. */
  readonly declared: readonly string[];
  /** The name of its timer; undefined where config.json has none. */
  readonly timer: string | undefined;
}

/**
 * Reads a function's folder as the checker does.
 * @param folder absolute, or relative to the working folder
 * @throws Error in one line, naming the folder, when there is none or it holds no entry
 */
export function readFunctionFolder(folder: string): FunctionFolder {
  const directory = localPath(process.cwd(), folder);
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${directory}: no such folder`);
  }
  const host = new NodeFileHost();
  const entry = findEntry(directory, projectFilesOf(new TrackedFiles(host, [directory])));
  if (entry === undefined) {
    throw new Error(
      `${directory}: no cloud function: package.json names no main, and there is no index.js`,
    );
  }
  const path = joinPath(directory, 'config.json');
  const config = readConfig(path, host.read(path));
  const timer = readTriggers(config).find(({ type }) => type?.text === 'timer');
  return {
    name: basename(directory),
    directory,
    entry,
    declared: config.permissions.map(({ name }) => name),
    timer: timer?.name?.text,
  };
}
