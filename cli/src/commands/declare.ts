import { Catalog, formatText, inLocale, relativePath, resolvePermissions } from '#core';
import { USAGE } from '../../../library/src/messages/usage';
import { applyEdit } from '../../../library/src/project/applyFixes';
import { findFunction } from '../../../library/src/project/findFunction';
import { openProject } from '../../../library/src/project/openProject';
import { refuseWrongName } from '../../../library/src/project/refuseWrongName';
import { saveChanges } from '../../../library/src/project/saveChanges';
import { refuseUnreadable } from '../../../library/src/project/selectFunctions';
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
    const project = openProject(
      { cwd: terminal.cwd, root: options.value('root'), paths: [] },
      data,
    );
    const fn = findFunction(project.workspace.snapshot(), project, wanted);
    const path = relativePath(project.root, fn.configPath);
    const { written, refused } = saveChanges(
      project,
      () => {
        const snapshot = project.workspace.snapshot();
        snapshot.config(fn);
        refuseUnreadable(snapshot, project);
        const plan = resolvePermissions(snapshot, fn.configPath, { add: names });
        if (!plan.ok) return [{ file: fn.configPath, reason: plan.reason }];
        for (const edit of plan.edits) applyEdit(project, snapshot, edit);
        return [];
      },
      { attempts: 200 },
    );
    const [refusal] = refused;
    if (refusal !== undefined)
      throw new UsageError(USAGE.refused, { path, reason: refusal.reason });
    const message = written.length === 0 ? COMMANDS.alreadyDeclared : COMMANDS.declared;
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
