import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { RULE_IDS } from '#core';
import { TOOLS } from '../mcp/src/allTools';

// Writes the settings of the rules, one for each rule id, and the tools for assistants into package.json; `--check` only says
// what is out of date, also in the texts of package.nls*.json, and fails.

type Json = Record<string, unknown>;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LEVELS = ['default', 'error', 'warning', 'information', 'hint', 'off'];
const NLS_FILES = ['package.nls.json', 'package.nls.zh-cn.json'];

const faults: string[] = [];
const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
const updated = withTools(withRuleSettings(JSON.parse(manifestText) as Json));
const updatedText = `${JSON.stringify(updated, null, 2)}\n`;
if (process.argv.includes('--check')) {
  // Compared as data, since a formatter may have its own idea of arrays.
  if (JSON.stringify(JSON.parse(manifestText)) !== JSON.stringify(updated)) {
    faults.push(
      'package.json: the settings of the rules or the tools are out of date; run scripts/manifest.ts',
    );
  }
} else if (updatedText !== manifestText) {
  writeFileSync(join(root, 'package.json'), updatedText);
}
const used = new Set([...updatedText.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? ''));
for (const file of NLS_FILES) {
  const known = new Set(Object.keys(JSON.parse(readFileSync(join(root, file), 'utf8')) as Json));
  for (const key of used) if (!known.has(key)) faults.push(`${file}: no text for ${key}`);
  for (const key of known) if (!used.has(key)) faults.push(`${file}: nothing uses ${key}`);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

/** The manifest with one setting for each rule and without those of rules that are gone. */
function withRuleSettings(manifest: Json): Json {
  const contributes = manifest.contributes as Json;
  const [general, rules] = contributes.configuration as [Json, Json];
  const properties = Object.fromEntries(
    RULE_IDS.map((id, order) => [
      `cloudcall.rules.${id}`,
      {
        type: 'string',
        scope: 'window',
        order,
        enum: LEVELS,
        default: 'default',
        markdownDescription: `%rule.${id}%`,
      },
    ]),
  );
  const configuration = [general, { ...rules, properties }];
  return { ...manifest, contributes: { ...contributes, configuration } };
}

/** The manifest with one language model tool for each tool of the MCP server. */
function withTools(manifest: Json): Json {
  const languageModelTools = TOOLS.map(({ name, description, input }) => ({
    name: `cloudcall_${name}`,
    toolReferenceName: `cloudcall_${name}`,
    displayName: `%tool.${name}%`,
    modelDescription: description,
    canBeReferencedInPrompt: true,
    inputSchema: withoutDialect(z.toJSONSchema(z.object(input)) as Json),
  }));
  const contributes = manifest.contributes as Json;
  return { ...manifest, contributes: { ...contributes, languageModelTools } };
}

function withoutDialect({ $schema: _, additionalProperties: __, ...schema }: Json): Json {
  return schema;
}
