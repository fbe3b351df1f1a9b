/** The folders of a pnpm-workspace.yaml's packages, as patterns. */
export function readPnpmWorkspace(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*-[ \t]*['"]?([^'"#\s]+)/gm)].map(([, item = '']) => item);
}
