import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures';
import type { Session } from '../session';

/** One capability of the server: what it announces, and how it answers. */
export interface Feature {
  /** What `initialize` announces to such a client; empty when it would be of no use to it. */
  capabilities(client: ClientFeatures): ServerCapabilities;
  /** Registers the handlers; called once, during `initialize`. */
  register(session: Session): void;
}
