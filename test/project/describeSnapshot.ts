import type { Snapshot } from '../../core/src/project/snapshot';

/** Everything that a snapshot says, as text: two snapshots say the same when their texts are equal. */
export function describeSnapshot(snapshot: Snapshot, files: Iterable<string>): string {
  const functions = snapshot.functions.map((fn) => ({
    state: snapshot.state(fn),
    findings: snapshot.findings(fn),
  }));
  const reaching = [...files]
    .sort()
    .map((file) => [
      file,
      snapshot.functionOf(file)?.directory,
      snapshot.functionsReaching(file).map(({ directory }) => directory),
    ]);
  const { projects, miniprogramSources } = snapshot;
  const outside = snapshot.workspaceFindings();
  return JSON.stringify({ functions, reaching, projects, miniprogramSources, outside }, plain, 1);
}

/** JSON trees point to their parents, which text cannot. */
function plain(key: string, value: unknown): unknown {
  return key === 'parent' ? undefined : value;
}
