import type TS from 'typescript';
import type { Snapshot } from '../project/snapshot';
import { pushedPlaces, saysPush } from '../questions/pushedPlaces';
import { spanOf } from '../syntax/spanOf';
import { unwrapped } from '../syntax/unwrapped';
import { placeKey } from '../text/span';
import type { PushKeyOf } from './syntax/pushBranch';
import type { SourceView } from './syntax/sourceView';

/**
 * What an expression reads of a pushed message: none for the message itself, `List` for `event.List`
 * or `event.List[0]`. Undefined for what no pushed message gets to.
 */
export type PushPathOf = (expression: TS.Expression) => readonly string[] | undefined;

/**
 * Where the messages that are pushed to a file's functions get to in it, as the engine follows them in
 * the text as it stands: half-typed code is parsed and solved like any other.
 */
export function pushPaths(snapshot: Snapshot, view: SourceView): PushPathOf {
  const functions = snapshot
    .functionsReaching(view.file)
    .filter((fn) =>
      [...fn.sources, ...snapshot.outwardFiles(fn)].some((file) =>
        snapshot.derived(file, saysPush),
      ),
    );
  return (written) => {
    const place = placeKey({ file: view.file, span: spanOf(view, unwrapped(written)) });
    for (const fn of functions) {
      const path = snapshot.ask(fn, pushedPlaces).get(place);
      if (path !== undefined) return path.filter((name) => !ITEM.test(name));
    }
    return undefined;
  };
}

/** A place in a list. */
const ITEM = /^(?:\d+|\*)$/;

/** Which expressions are the fields that tell pushed messages apart. */
export function pushKeys(pathOf: PushPathOf): PushKeyOf {
  return (expression) => {
    const [name, below] = pathOf(expression) ?? [];
    return below === undefined && (name === 'MsgType' || name === 'Event') ? name : undefined;
  };
}
