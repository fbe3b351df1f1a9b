import { referencedAt } from '#core';
import {
  REFERENCE,
  REFERENCE_AT,
  type ReferenceAtParams,
  type ReferenceParams,
  type ReferenceResult,
} from '../../protocol/src/protocol';
import { guarded } from '../guard';
import { referencePage } from '../present/referencePage';
import type { Feature } from './feature';

/** Reference pages, and which of them belong to a place. */
export const reference: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection } = session;
    connection.onRequest(
      REFERENCE,
      guarded(session, REFERENCE, null, ({ path }: ReferenceParams): ReferenceResult | null => {
        const markdown = referencePage(session, path);
        return markdown === undefined ? null : { markdown };
      }),
    );
    connection.onRequest(
      REFERENCE_AT,
      guarded(session, REFERENCE_AT, null, ({ uri, position }: ReferenceAtParams) => {
        const { file, snapshot, offset } = session.at({ textDocument: { uri }, position });
        return { names: referencedAt(snapshot, file, offset) };
      }),
    );
  },
};
