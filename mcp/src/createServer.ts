import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { addResources } from './resources';
import { addTool, type Surroundings } from './tool';
import { checkProject } from './tools/checkProject';
import { declarePermissions } from './tools/declarePermissions';
import { explainError } from './tools/explainError';
import { getInterface } from './tools/getInterface';
import { listFunctions } from './tools/listFunctions';
import { searchInterfaces } from './tools/searchInterfaces';

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
  addTool(server, surroundings, listFunctions);
  addTool(server, surroundings, checkProject);
  addTool(server, surroundings, searchInterfaces);
  addTool(server, surroundings, getInterface);
  addTool(server, surroundings, declarePermissions);
  addTool(server, surroundings, explainError);
  addResources(server, surroundings, pages);
  return server;
}
