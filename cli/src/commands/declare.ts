import { Catalog, formatText, inLocale } from '#core';
import { declareIn } from '../../../library/src/declareIn';
import { openProject } from '../../../library/src/project/openProject';
import { refuseWrongName } from '../../../library/src/project/refuseWrongName';
import { UsageError } from '../../../library/src/usageError';
import { COMMANDS } from '../messages/commands';
import { sayLine } from '../sayLine';
import type { Command, ExitCode, Run } from './command';

/** `cloudcall declare <function> <interface…>`: adds interfaces to a function's config.json, in the order given. */
export const declare: Command = {
  run(run: Run): ExitCode {
    const { options, terminal, data, locale } = run;
    const [wanted, ...names] = options.arguments;
    if (wanted === undefined || names.length === 0) throw new UsageError(COMMANDS.declareWhat);
    const catalog = new Catalog(data.loadCatalog());
    for (const name of names) refuseWrongName(catalog, name);
    const project = openProject({ cwd: terminal.cwd, roots: options.list('root') }, data);
    const { file: path, written } = declareIn(project, {
      function: wanted,
      interfaces: names,
      write: true,
    });
    const message = written ? COMMANDS.declared : COMMANDS.alreadyDeclared;
    const list = [...new Set(names)].join(locale === 'zh-cn' ? '、' : ', ');
    terminal.out(`${inLocale(formatText(message, { path, names: list }), locale)}\n`);
    for (const name of names) {
      if (catalog.has(name)) continue;
      const nearest = catalog.nearest(name)?.name;
      if (nearest === undefined) sayLine(run, COMMANDS.unknownName, { name });
      else sayLine(run, COMMANDS.unknownNameNearest, { name, nearest });
    }
    return 0;
  },
};
