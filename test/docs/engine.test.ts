import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { engineDocs } from '../../scripts/stages/stagesOf';
import { catalog } from '../catalog/loadCatalog';
import { root } from '../root';

provideTypeScript(() => ts);

it('docs/engine.md shows what the stages of its example hold', () => {
  const page = readFileSync(join(root, 'docs/engine.md'), 'utf8');
  expect(page.match(/```text/g)).toHaveLength(4);
  expect(page).toContain('uses wxacode.get: import');
  expect(page).toBe(engineDocs(page, catalog));
});
