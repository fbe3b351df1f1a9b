import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { TOOLS } from './allTools';
import { addResources } from './resources';
import { addTool, type Surroundings } from './tool';

const INSTRUCTIONS = `WeChat mini program cloud functions call server interfaces as cloud.openapi.<category>.<method>(…), and each must be declared in the function's own config.json under permissions.openapi.
Look names and parameters up (search_interfaces, get_interface), check code before or after writing it (check), and declare what it calls (declare_permissions).`;

/**
 * The server with all its tools and pages, not connected yet.
 * @param pages the folder of the rules' pages; it may be missing
 */
export function createServer(
  surroundings: Surroundings,
  version: string,
  pages: string,
): McpServer {
  const server = new McpServer(
    { name: 'cloudcall', title: 'Cloud Call for WeChat Mini Programs', version },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of TOOLS) addTool(server, surroundings, tool);
  addResources(server, surroundings, pages);
  return server;
}
