import type { ConfigFile } from './configFile';

/** Whether a config.json has comments and nothing else. */
export function isCommentOnly({ tree, broken, issues }: ConfigFile): boolean {
  return tree === undefined && !broken && issues.some(({ kind }) => kind === 'comment');
}
