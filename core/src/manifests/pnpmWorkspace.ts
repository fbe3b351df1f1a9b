/** The folders of a pnpm-workspace.yaml's packages, as patterns. */
export function readPnpmWorkspace(text: string): readonly string[] {
  return [...text.matchAll(/^\s*-\s*['"]?([^'"#\s]+)/gm)].map(([, item = '']) => item);
}
