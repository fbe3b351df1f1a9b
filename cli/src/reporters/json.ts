import { jsonText } from '../jsonText';
import type { Reporter } from './reporter';

/** The report itself, for programs. */
export const json: Reporter = (report) => jsonText(report);
