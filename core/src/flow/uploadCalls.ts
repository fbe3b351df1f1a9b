import type { Span } from '../text/span';
import { Evaluator, knownOf } from './evaluate/evaluator';
import type { FlowFiles } from './flowFiles';
import { isStandaloneLibrary } from './modules/isStandaloneLibrary';
import { solveProgram } from './solveProgram';

/** What uploads a function, as values say where they come from. */
const UPLOAD = /^miniprogram-ci(?:\.default)?\.cloud\.uploadFunction$/;

/** Where a script calls miniprogram-ci's `ci.cloud.uploadFunction`, whatever file hands it on. */
export function uploadCalls(files: FlowFiles, script: string): readonly Span[] {
  if (!files.read(script)?.includes('uploadFunction')) return [];
  const isLibrary = (path: string) => isStandaloneLibrary(path, files.read(path) ?? '');
  if (isLibrary(script)) return [];
  const { solved } = solveProgram(files, [script], undefined, isLibrary).evaluator;
  const evaluator = new Evaluator(solved);
  const { program } = solved;
  const found: Span[] = [];
  program.ofKind('call', (node, id) => {
    const callee = program.ref(id, node.callee);
    if (callee < 0 || program.placeOf(id).file !== script) return;
    const isUpload = knownOf(evaluator.ask(callee)).some(
      ({ value }) => value.kind === 'unknown' && UPLOAD.test(value.module ?? ''),
    );
    if (isUpload) found.push(program.placeOf(callee).span);
  });
  return found;
}
