import { describe, expect, it } from 'vitest';
import type { Workspace, WorkspaceCounters } from '../../core/src/workspace';
import { type MemoryHost, treeHost } from './memoryHost';
import { openTree } from './openTree';
import { askAll, LONG, tenFunctions } from './tenFunctions';

/** What a change costs until everything has been asked for again. */
function costOf(workspace: Workspace, change: () => string[]): WorkspaceCounters {
  const before = workspace.counters;
  workspace.changed(change());
  askAll(workspace.snapshot());
  const after = workspace.counters;
  return {
    parses: after.parses - before.parses,
    filesRead: after.filesRead - before.filesRead,
    graphsBuilt: after.graphsBuilt - before.graphsBuilt,
    functionsSolved: after.functionsSolved - before.functionsSolved,
    callGroupsSolved: after.callGroupsSolved - before.callGroupsSolved,
  };
}

describe('what a change costs', () => {
  it('a keystroke reads one file and lists no folder', () => {
    const { host, workspace } = tenFunctions();
    host.lists = [];
    host.reads = [];
    const cost = costOf(workspace, () => [host.write('cloudfunctions/f0/lib3.js', `${LONG}\nx`)]);
    expect(cost).toMatchObject({ parses: 1, filesRead: 1, graphsBuilt: 1, functionsSolved: 1 });
    expect(cost.callGroupsSolved).toBe(0);
    expect(host.reads).toEqual(['/w/cloudfunctions/f0/lib3.js']);
    expect(host.lists).toEqual([]);
  });

  it('a new function solves itself alone', () => {
    const { host, workspace } = tenFunctions();
    const cost = costOf(workspace, () => [
      host.write('cloudfunctions/new/index.js', 'exports.main = 1;'),
    ]);
    expect(cost.functionsSolved).toBe(1);
    expect(cost.graphsBuilt).toBeLessThanOrEqual(1);
  });

  it('a removed function solves none', () => {
    const { host, workspace } = tenFunctions();
    const cost = costOf(workspace, () => [host.remove('cloudfunctions/f5')]);
    expect(cost.functionsSolved).toBe(0);
    expect(workspace.snapshot().functions).toHaveLength(9);
  });

  it('a config.json solves none', () => {
    const { host, workspace } = tenFunctions();
    host.reads = [];
    const cost = costOf(workspace, () => [
      host.write('cloudfunctions/f1/config.json', '{"permissions":{"openapi":["a.b"]}}'),
    ]);
    expect(cost).toMatchObject({ graphsBuilt: 0, functionsSolved: 0 });
    const present = host.reads.filter((path) => host.files.has(path));
    expect(present).toEqual(['/w/cloudfunctions/f1/config.json']);
    const snapshot = workspace.snapshot();
    expect(snapshot.state(snapshot.functions[1]!).declared).toEqual(['a.b']);
  });

  it('a file that nobody asked for costs nothing', () => {
    const { host, workspace } = tenFunctions();
    const { version } = workspace.snapshot();
    const cost = costOf(workspace, () => [host.write('docs/readme.md', 'x')]);
    expect(Object.values(cost)).toEqual([0, 0, 0, 0, 0]);
    workspace.changed([host.write('docs/readme.md', 'y')]);
    workspace.changed(['/elsewhere/x.js']);
    expect(workspace.snapshot().version).toBeLessThanOrEqual(version + 1);
  });

  it('a text that is written again as it was changes nothing', () => {
    const { host, workspace } = tenFunctions();
    const snapshot = workspace.snapshot();
    workspace.changed([host.write('cloudfunctions/f0/lib3.js', LONG)]);
    expect(workspace.snapshot()).toBe(snapshot);
  });
});

describe('snapshots', () => {
  it('keep what they have said and refuse what they have not', () => {
    const { host, workspace } = tenFunctions();
    workspace.changed([host.write('cloudfunctions/f0/lib0.js', '')]);
    const old = workspace.snapshot();
    const [first, second] = old.functions;
    const state = old.state(first!);
    expect(old.read('/w/cloudfunctions/f1/config.json')).toBeUndefined();
    workspace.changed([host.write('cloudfunctions/f0/index.js', 'exports.main = 1;')]);
    workspace.changed([host.write('cloudfunctions/f1/config.json', '{}')]);
    expect(old.state(first!)).toBe(state);
    expect(old.read('/w/cloudfunctions/f1/config.json')).toBeUndefined();
    expect(() => old.state(second!)).toThrow(
      expect.objectContaining({ name: 'StaleSnapshotError' }),
    );
    expect(workspace.snapshot().version).toBeGreaterThan(old.version);
    expect(workspace.snapshot().read('/w/cloudfunctions/f1/config.json')).toBe('{}');
  });

  it('share what did not change', () => {
    const { host, workspace } = tenFunctions();
    const old = workspace.snapshot();
    const states = old.functions.map((fn) => old.state(fn));
    workspace.changed([host.write('cloudfunctions/f0/index.js', 'exports.main = 1;')]);
    const now = workspace.snapshot();
    expect(now.functions).toBe(old.functions);
    expect(now.functions.slice(1).map((fn) => now.state(fn))).toEqual(states.slice(1));
    for (const fn of now.functions.slice(1)) expect(now.state(fn)).toBe(old.state(fn));
  });

  it('follow the roots and the severities', () => {
    const { host, workspace } = tenFunctions();
    host.write('cloudfunctions/f1/config.json', '{"permissions":{"openapi":["wxacode.*"]}}');
    workspace.changed(['/w/cloudfunctions/f1/config.json']);
    const rules = () => {
      const snapshot = workspace.snapshot();
      const fn = snapshot.functions.find(({ name }) => name === 'f1')!;
      return snapshot.findings(fn).map(({ rule, severity }) => `${rule} ${severity}`);
    };
    expect(rules()).toContain('wildcard-permission error');
    workspace.configure({ severities: { 'wildcard-permission': 'warning' } });
    expect(rules()).toContain('wildcard-permission warning');
    workspace.configure({ severities: { 'wildcard-permission': 'off' } });
    expect(rules().join()).not.toContain('wildcard-permission');
    workspace.configure({ roots: ['/w/cloudfunctions/f2'] });
    expect(workspace.snapshot().functions.map(({ name }) => name)).toEqual(['f2']);
  });
});

describe('bounds', () => {
  it('pruning computes nothing again', () => {
    const { workspace } = tenFunctions();
    const before = workspace.counters;
    workspace.prune();
    askAll(workspace.snapshot());
    expect(workspace.counters).toEqual(before);
  });
});

describe('a gateway, whose names the mini program passes', () => {
  const GATEWAY =
    "const cloud = require('wx-server-sdk');\nexports.main = (event) => cloud.openapi[event.action](event.body);\n";
  const page = (name: string) =>
    `Page({ onLoad() { wx.cloud.callFunction({ name: 'gate', data: { action: '${name}' } }); } });\n`;

  function gateway(): { host: MemoryHost; workspace: Workspace } {
    const host = treeHost('project.config.json {"cloudfunctionRoot":"cloudfunctions/"}');
    host.write('cloudfunctions/gate/index.js', GATEWAY);
    host.write('cloudfunctions/other/index.js', 'exports.main = () => 1;\n');
    host.write('miniprogram/pages/a.js', page('wxacode.get'));
    host.write('miniprogram/pages/b.js', 'Page({});\n');
    const workspace = openTree(host);
    askAll(workspace.snapshot());
    return { host, workspace };
  }

  const usesOf = (workspace: Workspace): string[] => {
    const snapshot = workspace.snapshot();
    const fn = snapshot.functions.find(({ name }) => name === 'gate')!;
    return snapshot.state(fn).flow.uses.map((use) => use.interface);
  };

  it('is solved again when a page that calls it changes', () => {
    const { host, workspace } = gateway();
    expect(usesOf(workspace)).toEqual(['wxacode.get']);
    const cost = costOf(workspace, () => [
      host.write('miniprogram/pages/a.js', page('wxacode.getUnlimited')),
    ]);
    expect(cost).toMatchObject({ parses: 1, filesRead: 1, graphsBuilt: 1, functionsSolved: 1 });
    expect(usesOf(workspace)).toEqual(['wxacode.getUnlimited']);
  });

  it('is solved again when a page begins to call it, is renamed or goes', () => {
    const { host, workspace } = gateway();
    const changes: [change: () => string[], uses: string[]][] = [
      [
        () => [host.write('miniprogram/pages/b.js', page('ocr.idcard'))],
        ['wxacode.get', 'ocr.idcard'],
      ],
      [
        () => host.rename('miniprogram/pages/b.js', 'miniprogram/c.js'),
        ['ocr.idcard', 'wxacode.get'],
      ],
      [() => [host.remove('miniprogram/pages')], ['ocr.idcard']],
      [
        () => [host.write('miniprogram/d/e/f.js', page('ocr.bankcard'))],
        ['ocr.idcard', 'ocr.bankcard'],
      ],
    ];
    for (const [change, uses] of changes) {
      expect(costOf(workspace, change).functionsSolved).toBe(1);
      expect(usesOf(workspace).sort()).toEqual(uses.sort());
    }
  });

  it('shares what calls it with all other functions, which is solved once', () => {
    const { host, workspace } = gateway();
    const paths = [1, 2, 3].map((number) =>
      host.write(`cloudfunctions/gate${number}/index.js`, GATEWAY),
    );
    expect(costOf(workspace, () => paths).functionsSolved).toBe(3);
    expect(workspace.counters.callGroupsSolved).toBe(1);
    const changed = `${page('wxacode.get')}// a comment\n`;
    const cost = costOf(workspace, () => [host.write('miniprogram/pages/a.js', changed)]);
    expect(cost).toMatchObject({ callGroupsSolved: 1, functionsSolved: 0 });
  });

  it('is solved again for a page without the pages that have nothing to do with it', () => {
    const { host, workspace } = gateway();
    const paths = [1, 2, 3].map((number) =>
      host.write(`miniprogram/pages/c${number}.js`, page('wxacode.get')),
    );
    expect(costOf(workspace, () => paths).callGroupsSolved).toBe(3);
    const cost = costOf(workspace, () => [
      host.write('miniprogram/pages/c2.js', page('wxacode.getUnlimited')),
    ]);
    expect(cost).toMatchObject({ callGroupsSolved: 1, functionsSolved: 1 });
    expect(usesOf(workspace).sort()).toEqual(['wxacode.get', 'wxacode.getUnlimited']);
  });

  it.each<[what: string, solved: number, path: string, text: string]>([
    ['a page that calls nothing', 0, 'miniprogram/pages/b.js', 'Page({ data: {} });\n'],
    ['a new page that calls nothing', 0, 'miniprogram/pages/c.js', 'Page({});\n'],
    ['a file that is no code', 0, 'miniprogram/pages/a.wxml', '<view/>'],
    ['its own config.json', 0, 'cloudfunctions/gate/config.json', '{}'],
    ['another function', 1, 'cloudfunctions/other/index.js', 'exports.main = () => 2;\n'],
    ['a new function', 1, 'cloudfunctions/new/index.js', 'exports.main = () => 2;\n'],
  ])('is not solved again for %s', (_, solved, path, text) => {
    const { host, workspace } = gateway();
    const cost = costOf(workspace, () => [host.write(path, text)]);
    expect(cost.functionsSolved).toBe(solved);
    expect(usesOf(workspace)).toEqual(['wxacode.get']);
  });
});
