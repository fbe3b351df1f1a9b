import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { RULE_IDS, ruleDocsUrl } from '#core';
import { sharedCatalog } from '../../library/src/engine';
import { interfacePage } from './interfacePage';
import type { Surroundings } from './tool';

const MARKDOWN = 'text/markdown';

/** Adds the pages that findings and tools point to: one a rule, one an interface. */
export function addResources(server: McpServer, surroundings: Surroundings, pages: string): void {
  server.registerResource(
    'rule',
    new ResourceTemplate('cloudcall://rules/{id}', {
      list: () => ({
        resources: RULE_IDS.map((id) => ({
          uri: `cloudcall://rules/${id}`,
          name: id,
          mimeType: MARKDOWN,
        })),
      }),
    }),
    {
      title: 'Rule pages',
      description: 'Why a rule exists, with wrong and right code',
      mimeType: MARKDOWN,
    },
    (uri, { id }) => {
      const found = RULE_IDS.find((one) => one === id);
      if (found === undefined) throw new Error(`${uri.href}: no such rule`);
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: rulePage(pages, found) }] };
    },
  );
  server.registerResource(
    'interface',
    new ResourceTemplate('cloudcall://interfaces/{name}', { list: undefined }),
    {
      title: 'Interface pages',
      description: 'Parameters, reply, errors, limits and an example of one openapi interface',
      mimeType: MARKDOWN,
    },
    (uri, { name }) => {
      const found = sharedCatalog().get(String(name));
      if (found === undefined) throw new Error(`${uri.href}: no such interface`);
      const text = interfacePage(found, surroundings.locale);
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text }] };
    },
  );
}

/** The rule's page as it ships; its address where the pages do not ship. */
function rulePage(pages: string, id: (typeof RULE_IDS)[number]): string {
  try {
    return readFileSync(join(pages, `${id}.md`), 'utf8');
  } catch {
    return ruleDocsUrl(id);
  }
}
