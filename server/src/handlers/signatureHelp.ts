import type { SignatureHelpParams } from 'vscode-languageserver';
import { signatureHelp as signatureAt, type Text } from '#core';
import { guarded } from '../guard';
import { toMarkup } from '../present/toMarkup';
import type { Feature } from './feature';

/** The parameters of the call around the cursor. */
export const signatureHelp: Feature = {
  capabilities: () => ({
    signatureHelpProvider: { triggerCharacters: ['(', '{', ','], retriggerCharacters: [':'] },
  }),
  register(session) {
    const { markdown: shown, labelOffsets } = session.client;
    const markdown = (text: Text) => toMarkup(session.say(text), shown.signature);
    session.connection.onSignatureHelp(
      guarded(session, 'textDocument/signatureHelp', null, (params: SignatureHelpParams) => {
        const { file, snapshot, offset } = session.at(params);
        const signature = signatureAt(snapshot, file, offset);
        if (signature === undefined) return null;
        const { label, documentation, parameters, activeParameter } = signature;
        return {
          signatures: [
            {
              label,
              ...(documentation && { documentation: markdown(documentation) }),
              parameters: parameters.map((parameter) => ({
                label: labelOffsets
                  ? ([parameter.label.start, parameter.label.end] as [number, number])
                  : label.slice(parameter.label.start, parameter.label.end),
                ...(parameter.documentation && {
                  documentation: markdown(parameter.documentation),
                }),
              })),
            },
          ],
          activeSignature: 0,
          // Past the last one: none is highlighted.
          activeParameter: activeParameter ?? parameters.length,
        };
      }),
    );
  },
};
