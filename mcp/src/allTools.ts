import * as z from 'zod';
import type { Surroundings, Tool } from './tool';
import { checkProject } from './tools/checkProject';
import { declarePermissions } from './tools/declarePermissions';
import { explainError } from './tools/explainError';
import { getInterface } from './tools/getInterface';
import { listFunctions } from './tools/listFunctions';
import { searchInterfaces } from './tools/searchInterfaces';

/** A tool whose schemas are not looked at one by one. */
export type AnyTool = Tool<z.ZodRawShape, z.ZodRawShape>;

/** All tools, in the order in which an assistant is told of them. */
export const TOOLS: readonly AnyTool[] = [
  listFunctions,
  checkProject,
  searchInterfaces,
  getInterface,
  declarePermissions,
  explainError,
] as readonly unknown[] as readonly AnyTool[];

/**
 * Runs one tool by its name.
 * @throws Error in one line where there is no such tool or the input does not fit
 */
export function callTool(name: string, given: unknown, surroundings: Surroundings): string {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) throw new Error(`there is no tool "${name}"`);
  return tool.run(inputOf(tool, given), surroundings).text;
}

function inputOf(tool: AnyTool, given: unknown): z.infer<z.ZodObject<z.ZodRawShape>> {
  const parsed = z.object(tool.input).safeParse(given ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${tool.name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong input'}`,
  );
}
