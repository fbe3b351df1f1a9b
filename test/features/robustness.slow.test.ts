import { describe, it } from 'vitest';
import { codeLenses } from '../../core/src/features/codeLenses';
import { complete } from '../../core/src/features/complete';
import { definition } from '../../core/src/features/definition';
import { hover } from '../../core/src/features/hover';
import { inlayHints } from '../../core/src/features/inlayHints';
import { inlineCompletion } from '../../core/src/features/inlineCompletion';
import { references } from '../../core/src/features/references';
import { signatureHelp } from '../../core/src/features/signatureHelp';
import { type Cursor, cursorInCode, cursorInConfig } from './marked';

const CODE = `const { openapi } = cloud;
const api = cloud.openapi({ convertCase: false });
exports.main = async (event) => {
  if (event.MsgType === 'text') return event.Content;
  try {
    await openapi.subscribeMessage.send({
      touser: event.openid, // the user
      data: { thing1: { value: \`a\${event.b}\` } },
      miniprogramState: 'trial',
    });
    return api['security.msgSecCheck']({ content: /x/.exec(event.text) });
  } catch (err) {
    switch (err.errCode) { case 43101: return -1 }
  }
}
`;

const CONFIG = `{
  // permissions
  "permissions": { "openapi": ["security.msgSecCheck", "wxacode.get",] },
  "triggers": [{ "name": "a", "type": "timer", "config": "0 0 9 * * * *" }]
}
`;

function askEverything({ snapshot, file, offset, text }: Cursor): void {
  const options = { snippets: true, callArguments: true };
  for (const { span, newText } of complete(snapshot, file, offset, options)) {
    if (span.start > offset || span.end < offset) {
      throw new Error(`${newText} would replace ${span.start}–${span.end} away from ${offset}`);
    }
  }
  hover(snapshot, file, offset, { now: 0 });
  signatureHelp(snapshot, file, offset);
  inlineCompletion(snapshot, file, offset);
  definition(snapshot, file, offset);
  references(snapshot, file, offset, true);
  codeLenses(snapshot, file);
  inlayHints(snapshot, file, { start: 0, end: text.length });
}

describe('no feature fails', () => {
  it('at the end of half-typed code', () => {
    for (let end = 0; end <= CODE.length; end += 3) {
      askEverything(cursorInCode(`${CODE.slice(0, end)}¦`, CONFIG));
    }
  });

  it('anywhere in code', () => {
    for (let at = 0; at <= CODE.length; at += 3) {
      askEverything(cursorInCode(`${CODE.slice(0, at)}¦${CODE.slice(at)}`, CONFIG));
    }
  });

  it('at the end of a half-typed config.json, and anywhere in it', () => {
    for (let at = 0; at <= CONFIG.length; at += 2) {
      askEverything(cursorInConfig(`${CONFIG.slice(0, at)}¦`, CODE));
      askEverything(cursorInConfig(`${CONFIG.slice(0, at)}¦${CONFIG.slice(at)}`, CODE));
    }
  });
});
