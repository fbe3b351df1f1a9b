import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import type { Language, ProjectOptions } from '../../library/src/index';

/** Where the tools work. */
export interface Surroundings {
  /** The working folder and the roots. */
  readonly project: ProjectOptions;
  readonly locale: Language;
}

/** What a tool answers: an object of its output schema, and the same in a few lines for a reader. */
interface Answer<T> {
  readonly content: T;
  readonly text: string;
}

/** A tool: its schemas, and what it does. */
export interface Tool<I extends z.ZodRawShape, O extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  /** When to use it, for an assistant that chooses among tools. */
  readonly description: string;
  readonly input: I;
  readonly output: O;
  readonly annotations: ToolAnnotations;
  /** @throws Error whose message is one line that says what is wrong with the input */
  run(input: z.infer<z.ZodObject<I>>, surroundings: Surroundings): Answer<z.infer<z.ZodObject<O>>>;
}

/** Adds a tool to a server. What it throws is an answer that says so: the server goes on. */
export function addTool<I extends z.ZodRawShape, O extends z.ZodRawShape>(
  server: McpServer,
  surroundings: Surroundings,
  tool: Tool<I, O>,
): void {
  const { name, title, description, input, output, annotations } = tool;
  const config = { title, description, inputSchema: input, outputSchema: output, annotations };
  server.registerTool(name, config, ((given: z.infer<z.ZodObject<I>>) => {
    try {
      const { content, text } = tool.run(given, surroundings);
      return { content: [{ type: 'text' as const, text }], structuredContent: content };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return { content: [{ type: 'text' as const, text }], isError: true };
    }
  }) as never);
}

/** Reads only, and nothing outside the machine. */
export const READS: ToolAnnotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};
