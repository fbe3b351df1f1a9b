import { join } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createServer } from './createServer';
import type { Surroundings } from './tool';

/** Serves on stdin and stdout until the client closes them. */
export async function serve(surroundings: Surroundings, version: string): Promise<void> {
  const pages = join(__dirname, '..', 'docs', 'rules');
  await createServer(surroundings, version, pages).connect(new StdioServerTransport());
}

export { callTool } from './allTools';
