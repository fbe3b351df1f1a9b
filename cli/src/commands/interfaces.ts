import { Catalog, formatText, type Interface, inLocale, type Locale, type SearchHit } from '#core';
import { jsonText } from '../jsonText';
import { COMMANDS } from '../messages/commands';
import { paintFor } from '../paint';
import { sayLine } from '../sayLine';
import type { Command, ExitCode, Run } from './command';

/** `cloudcall interfaces [words…]`: searches the catalogue by name, words, HTTPS path. */
export const interfaces: Command = {
  run(run: Run): ExitCode {
    const { options, terminal, data, locale } = run;
    const catalog = new Catalog(data.loadCatalog());
    const words = options.arguments.join(' ').trim();
    const hits: readonly SearchHit[] =
      words === ''
        ? catalog.all.map((found) => ({ kind: 'interface', interface: found, score: 0 }))
        : catalog.search(words);
    if (options.has('json')) {
      const found = hits.map((hit) => entry(hit, locale));
      terminal.out(jsonText({ schemaVersion: 1, interfaces: found }));
    } else if (hits.length > 0) {
      terminal.out(`${lines(hits, run).join('\n')}\n`);
    }
    if (hits.length === 0) sayLine(run, COMMANDS.noInterface, { words });
    return 0;
  },
};

/** One hit as JSON; `cloudCall` is true, false or "unconfirmed". */
function entry(hit: SearchHit, locale: Locale): object {
  if (hit.kind === 'negative') {
    const { names, docName, title, httpsPath = null, docUrl = null } = hit.negative;
    return {
      name: names[0] ?? docName,
      title: inLocale(title, locale),
      cloudCall: false,
      httpsPath,
      docUrl,
    };
  }
  const { name, title, summary, cloudCall, deprecated, httpsPath, docUrl } = hit.interface;
  return {
    name,
    title: inLocale(title, locale),
    summary: inLocale(summary, locale),
    cloudCall,
    deprecated: deprecated !== undefined,
    replacement: deprecated?.replacement ?? null,
    httpsPath: httpsPath ?? null,
    docUrl: docUrl ?? null,
  };
}

function lines(hits: readonly SearchHit[], { terminal, locale }: Run): string[] {
  const paint = paintFor(terminal.colours);
  const rows = hits.map((hit) =>
    hit.kind === 'interface'
      ? {
          name: hit.interface.name,
          title: hit.interface.title,
          note: noteOf(hit.interface, locale),
        }
      : {
          name: hit.negative.names[0] ?? hit.negative.docName,
          title: hit.negative.title,
          note: inLocale(COMMANDS.notCovered, locale),
        },
  );
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows.map(({ name, title, note }) => {
    const tail = note === '' ? '' : `  ${paint.yellow(note)}`;
    return `${paint.bold(name.padEnd(width))}  ${inLocale(title, locale)}${tail}`;
  });
}

function noteOf({ deprecated, cloudCall }: Interface, locale: Locale): string {
  if (deprecated?.replacement !== undefined) {
    return inLocale(formatText(COMMANDS.retiredFor, { name: deprecated.replacement }), locale);
  }
  if (deprecated !== undefined) return inLocale(COMMANDS.retired, locale);
  return cloudCall === 'unconfirmed' ? inLocale(COMMANDS.unconfirmed, locale) : '';
}
