import type { FlowIn } from '../runFlows';
import type { Session } from './openSession';

/** One thing that a person does in the editor. */
export type Flow = FlowIn<Session>;
