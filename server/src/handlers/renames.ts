import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { renameFunction } from '#core';
import { guarded } from '../guard';
import { toWorkspaceEdit } from '../present/workspaceEdit';
import { pathOf } from '../uris';
import type { Feature } from './feature';

/** Calls by name follow when the folder of a cloud function is renamed. */
export const renames: Feature = {
  capabilities: (client) => ({
    ...(client.renameFiles && {
      workspace: {
        fileOperations: {
          willRename: {
            filters: [{ pattern: { glob: '**/*', matches: 'folder' as const } }],
          },
        },
      },
    }),
  }),
  register(session) {
    session.connection.workspace.onWillRenameFiles(
      guarded<RenameFilesParams, WorkspaceEdit | null>(
        session,
        'workspace/willRenameFiles',
        null,
        ({ files }) => {
          const snapshot = session.snapshot();
          const edits = files.flatMap(({ oldUri, newUri }) =>
            renameFunction(snapshot, pathOf(oldUri), pathOf(newUri)),
          );
          return edits.length === 0 ? null : toWorkspaceEdit(session, snapshot, edits);
        },
      ),
    );
  },
};
