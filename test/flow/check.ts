import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { Catalog } from '../../core/src/catalog/catalog';
import type { FunctionFlow } from '../../core/src/flow/functionFlow';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { LineIndex } from '../../core/src/text/lineIndex';
import { Workspace } from '../../core/src/workspace';
import { MemoryHost } from '../project/memoryHost';
import { type Fixture, readMarkers } from './fixture';

provideTypeScript(() => ts);

const INDEX = join(__dirname, '../../core/src/catalog/catalog.generated.json');

/** The catalogue as the bundles hold it. */
export const catalog = new Catalog(JSON.parse(readFileSync(INDEX, 'utf8')));

/** What was found, as lines `file:line uses a.b` and `file:line unresolved reason`, sorted. */
export function foundIn(fixture: Fixture): string[] {
  const host = new MemoryHost(fixture.files);
  const snapshot = new Workspace({ host, roots: ['/p'], catalog }).snapshot();
  return snapshot.functions.flatMap((fn) => linesOf(fixture, snapshot.state(fn).flow)).sort();
}

function linesOf(fixture: Fixture, flow: FunctionFlow): string[] {
  const indexes = new Map<string, LineIndex>();
  const line = (file: string, offset: number): string => {
    const index = indexes.get(file) ?? new LineIndex(fixture.files.get(file) ?? '');
    indexes.set(file, index);
    return `${file}:${index.positionAt(offset).line + 1}`;
  };
  return [
    ...flow.uses.map((use) => `${line(use.file, use.span.start)} uses ${use.interface}`),
    ...flow.unresolved.map(
      (each) => `${line(each.file, each.span.start)} unresolved ${each.reason}`,
    ),
  ];
}

/** What the markers in the fixture's code say. */
export function expectedIn(fixture: Fixture): string[] {
  return [...fixture.files]
    .flatMap(([file, text]) =>
      [...readMarkers(text)].flatMap(([line, { uses, unresolved }]) => [
        ...uses.map((name) => `${file}:${line + 1} uses ${name}`),
        ...unresolved.map((reason) => `${file}:${line + 1} unresolved ${reason}`),
      ]),
    )
    .sort();
}
