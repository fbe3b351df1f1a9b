import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CatalogData, Mistake, Negative, Packed, PackedInterface, PlatformFacts } from '#core';
import { FieldTable } from './fieldTable';
import { readCatalog } from './readCatalog';
import type { CatalogSource, InterfaceSource, PopularitySource } from './sourceTypes';
import { TextTable } from './textTable';

const evidence = new Set(['evidence', 'source', 'needs', 'docName']);
const interfaceDefaults: Readonly<Record<string, unknown>> = {
  platform: 'miniprogram',
  cloudCall: true,
  confidence: 'docs-2026',
};

/** The compact index of the catalogue: no evidence, every text once. */
export function buildIndex(source: CatalogSource): CatalogData {
  const table = new TextTable();
  const fields = new FieldTable(table);
  const interfaces = source.categories
    .flatMap((category) => category.interfaces)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(interfaces.map(({ name }) => name));
  const categories = [...source.categories].sort((a, b) => (a.category < b.category ? -1 : 1));
  return {
    categories: Object.fromEntries(
      categories.map((item) => [item.category, table.add(item.titleEn, item.titleZh)]),
    ),
    interfaces: Object.fromEntries(
      interfaces.map((item) => [item.name, packInterface(item, source.popularity, table, fields)]),
    ),
    negatives: packNegatives(source, table),
    mistakes: source.mistakes.mistakes.map(
      ({ wrong, right, kind, noteEn, noteZh }): Packed<Mistake> => ({
        wrong,
        right,
        replaceable: kind !== 'notAnInterface' && names.has(right),
        note: table.add(noteEn, noteZh),
      }),
    ),
    platform: packPlatform(source, table),
    fields: fields.fields,
    texts: table.texts,
  };
}

/** Where the index is written, relative to the project's root. */
export const indexFile = 'core/src/catalog/catalog.generated.json';

/** Builds the index from `catalog/` and writes it where it differs; returns its size in bytes. */
export function writeIndex(root: string): number {
  const target = join(root, indexFile);
  const text = JSON.stringify(buildIndex(readCatalog(root)));
  if (contentOf(target) !== text) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.${process.pid}.tmp`, text);
    renameSync(`${target}.${process.pid}.tmp`, target);
  }
  return Buffer.byteLength(text);
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function packInterface(
  source: InterfaceSource,
  { uses }: PopularitySource,
  table: TextTable,
  fields: FieldTable,
): PackedInterface {
  const { name: _, docNameEn, errors, params, returns, ...rest } = source;
  const packed = table.pack(rest, evidence) as Record<string, unknown>;
  for (const [key, value] of Object.entries(interfaceDefaults)) {
    if (packed[key] === value) delete packed[key];
  }
  return {
    ...(packed as unknown as PackedInterface),
    ...(docNameEn && { docName: docNameEn }),
    ...(params.length > 0 && { params: fields.add(params) }),
    ...(returns.length > 0 && { returns: fields.add(returns) }),
    ...(uses[source.name] && { uses: uses[source.name] }),
    ...(errors.length > 0 && {
      errors: errors.flatMap(({ code, messageEn, messageZh }) => [
        code,
        table.add(messageEn, messageZh),
      ]),
    }),
  };
}

function packNegatives(source: CatalogSource, table: TextTable): Packed<Negative>[] {
  const miniprogram = source.negatives.interfaces.map((item) => {
    const { docNameEn, oldNames = [], butListedFor = [], ...rest } = item;
    return {
      ...(table.pack(rest, new Set(['evidence', 'cloudCall'])) as object),
      docName: docNameEn,
      names: oldNames,
      butListedFor,
      platform: 'miniprogram' as const,
    };
  });
  const minigame = source.negatives.minigame.map(({ name, titleEn, titleZh, httpsPath }) => ({
    docName: name.slice(name.lastIndexOf('.') + 1),
    names: [name],
    title: table.add(titleEn, titleZh),
    category: table.add('Mini games', '小游戏'),
    butListedFor: [],
    platform: 'minigame' as const,
    httpsPath,
  }));
  return [...miniprogram, ...minigame] as Packed<Negative>[];
}

function packPlatform(
  { platform, errors }: CatalogSource,
  table: TextTable,
): Packed<PlatformFacts> {
  const pack = (facts: readonly object[]) =>
    facts.map((fact) => {
      const packed = table.pack(fact, evidence) as object;
      return 'fields' in fact ? { fields: [], ...packed } : packed;
    });
  return {
    errors: pack(errors.errors),
    versions: pack(platform.versions),
    wxContext: pack(platform.wxContext.fields),
    wxSources: pack(platform.wxContext.sources),
    configKeys: pack(platform.configJson.keys),
    cronFields: pack(platform.cron.fields),
    pushFields: pack(platform.messagePush.fields),
    pushMessages: pack(platform.messagePush.messages),
    pushEvents: pack(platform.messagePush.events),
    sdkAbilities: pack(platform.sdk.abilities),
  } as unknown as Packed<PlatformFacts>;
}
