import { chmodSync } from 'node:fs';
import type { DiskProject } from './runInProcess';

/** Runs something as somebody whom permissions stop: root is stopped by none. */
export function asNobody<T>(project: DiskProject, run: () => T): T {
  chmodSync(project.root, 0o755);
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}
