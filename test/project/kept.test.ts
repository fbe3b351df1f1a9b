import { describe, expect, it } from 'vitest';
import { LastUsed } from '../../core/src/collections/lastUsed';
import { findingsOf } from '../../core/src/project/findingsOf';
import { type Room, USUAL_ROOM } from '../../core/src/project/room';
import type { Workspace } from '../../core/src/workspace';
import { MemoryHost } from './memoryHost';
import { openTree } from './openTree';

it('what was used last stays, as much as there is room for', () => {
  const dropped: string[] = [];
  const used = new LastUsed<string>(10, (key) => dropped.push(key));
  for (const key of ['a', 'b', 'c']) used.use(key, 3);
  used.use('a', 4);
  expect([used.taken, dropped]).toEqual([10, []]);
  used.use('d', 1);
  expect([used.taken, dropped]).toEqual([8, ['b']]);
  used.use('large', 100);
  expect([used.taken, dropped]).toEqual([100, ['b', 'c', 'a', 'd']]);
  used.forget('large');
  used.forget('large');
  expect([used.taken, dropped.length]).toEqual([0, 4]);
});

describe('a workspace keeps what has room', () => {
  const ROOM: Room = { texts: 3_000, trees: 2_000, graphs: 400, programs: 400 };
  const source = (mark: number): string =>
    `const cloud = require('wx-server-sdk');\n${`exports.f${mark} = (e) => cloud.openapi.wxacode.get({ path: e.path });\n`.repeat(10)}`;
  const files = (count: number): MemoryHost => {
    const host = new MemoryHost();
    host.write('project.config.json', '{"cloudfunctionRoot":"cloudfunctions/"}');
    for (let number = 0; number < count; number += 1) {
      host.write(`cloudfunctions/f${number}/index.js`, source(number));
    }
    return host;
  };
  const check = (workspace: Workspace) => JSON.stringify(findingsOf(workspace.snapshot()));
  /** The largest single thing stays beyond that. */
  const expectBounded = ({ kept }: Workspace): void => {
    for (const what of Object.keys(ROOM) as (keyof Room)[]) {
      expect(kept[what], what).toBeLessThanOrEqual(ROOM[what] + source(10).length);
    }
  };

  it('however many functions are checked', () => {
    const host = files(12);
    const workspace = openTree(host, undefined, undefined, ROOM);
    const all = openTree(host);
    expect(check(workspace)).toBe(check(all));
    expectBounded(workspace);
    expect(all.kept.graphs).toBeGreaterThan(2 * workspace.kept.graphs);
  });

  it('however often a file is rewritten, one program of a function at most', () => {
    const host = files(1);
    const workspace = openTree(host);
    check(workspace);
    const before = workspace.kept;
    for (let mark = 1; mark <= 9; mark += 1) {
      workspace.changed([host.write('cloudfunctions/f0/index.js', source(mark))]);
      expect(check(workspace)).toBe(check(openTree(host)));
    }
    expect(workspace.kept).toEqual(before);
  });

  it('notices a file that comes back after its absence was let go of', () => {
    const host = files(8);
    const workspace = openTree(host, undefined, undefined, ROOM);
    check(workspace);
    const text = host.files.get('/w/cloudfunctions/f7/index.js') ?? '';
    workspace.changed([host.remove('cloudfunctions/f7/index.js')]);
    expect(check(workspace)).toBe(check(openTree(host)));
    // What is read meanwhile takes all the room there is.
    for (let number = 0; number < 7; number += 1) {
      workspace.changed([host.write(`cloudfunctions/f${number}/index.js`, source(number + 20))]);
    }
    expect(check(workspace)).toBe(check(openTree(host)));
    workspace.changed([host.write('cloudfunctions/f7/index.js', text)]);
    expect(check(workspace)).toBe(check(openTree(host)));
  });

  it('notices a file that has changed between being let go of and being read again', () => {
    const host = files(8);
    const workspace = openTree(host, undefined, undefined, ROOM);
    check(workspace);
    const [path] = [...host.files.keys()].filter((file) => file.endsWith('f0/index.js'));
    host.files.set(path!, "require('wx-server-sdk').openapi.wxacode.create();\n");
    // Read again for somebody else before anybody tells of the change.
    expect(workspace.snapshot().read(path!)).toContain('create');
    workspace.changed([path!]);
    expect(check(workspace)).toBe(check(openTree(host, undefined, undefined, USUAL_ROOM)));
  });
});
