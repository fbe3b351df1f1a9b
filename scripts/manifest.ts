import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { RULE_IDS, RULE_TABLE } from '#core';
import { TOOLS } from '../mcp/src/allTools';

// Writes the settings of the rules and their texts, and the tools for assistants, into package.json and
// package.nls*.json; `--check` only says what is out of date, and fails.

type Json = Record<string, unknown>;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LEVELS = ['default', 'error', 'warning', 'information', 'hint', 'off'];
const NLS_FILES = [
  ['package.nls.json', 'en'],
  ['package.nls.zh-cn.json', 'zh'],
] as const;

const isCheck = process.argv.includes('--check');
const faults: string[] = [];
const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
const updated = withTools(withRuleSettings(JSON.parse(manifestText) as Json));
const updatedText = `${JSON.stringify(updated, null, 2)}\n`;
if (isCheck) {
  // Compared as data, since a formatter may have its own idea of arrays.
  if (JSON.stringify(JSON.parse(manifestText)) !== JSON.stringify(updated)) {
    faults.push(
      'package.json: the settings of the rules or the tools are out of date; run npm run docs',
    );
  }
} else if (updatedText !== manifestText) {
  writeFileSync(join(root, 'package.json'), updatedText);
}
const used = new Set([...updatedText.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? ''));
for (const [file, language] of NLS_FILES) {
  writeRuleTexts(file, language);
  const known = new Set(Object.keys(JSON.parse(readFileSync(join(root, file), 'utf8')) as Json));
  for (const key of used) if (!known.has(key)) faults.push(`${file}: no text for ${key}`);
  for (const key of known) if (!used.has(key)) faults.push(`${file}: nothing uses ${key}`);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

/** Writes the summary of each rule into a file of texts, or says that it is another one there. */
function writeRuleTexts(file: string, language: 'en' | 'zh'): void {
  const text = readFileSync(join(root, file), 'utf8');
  const present = Object.entries(JSON.parse(text) as Record<string, string>);
  const wanted = JSON.stringify(
    Object.fromEntries([
      ...present.filter(([key]) => !key.startsWith('rule.')),
      ...RULE_IDS.map((id) => [`rule.${id}`, RULE_TABLE[id].summary[language]]),
    ]),
    null,
    2,
  );
  if (`${wanted}\n` === text) return;
  if (isCheck) faults.push(`${file}: the texts of the rules are out of date; run npm run docs`);
  else writeFileSync(join(root, file), `${wanted}\n`);
}

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
