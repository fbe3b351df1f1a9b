import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { completionsAt, plainLabel } from './completion';
import type { HostTest } from './hostTest';
import { type Marked, writeConfig, writeHandler } from './marked';

/** What is offered at a mark: where, its first labels in their order, and what must be absent. */
interface Offers {
  at: string;
  code?: readonly string[];
  config?: string;
  first: readonly string[];
  /** A label beside which, or behind which, these words stand. */
  says?: readonly [label: string, words: RegExp];
  absent?: readonly string[];
  /** Accepting the first one leaves this in the document. */
  accepted?: string;
}

const send = 'await cloud.openapi.subscribeMessage.send';
const reply = 'await cloud.openapi.customerServiceMessage.send';

/** Those of app.json, with those of its subpackage. */
const pages = ['pages/index/index', 'pages/order/order', 'packages/shop/list/list'];

const cases: readonly Offers[] = [
  {
    at: 'a page between quotes: the pages of app.json',
    code: [`${send}({ page: '¦' });`],
    first: pages,
    says: ['packages/shop/list/list', /app\.json/],
    accepted: "page: 'pages/index/index' }",
  },
  {
    at: 'a page between double quotes',
    code: ['await cloud.openapi.wxacode.get({ path: "¦" });'],
    first: pages,
    accepted: 'path: "pages/index/index" }',
  },
  {
    at: 'a page in a template text, in a nested object',
    code: [`${reply}({ msgtype: 'miniprogrampage', miniprogrampage: { pagepath: \`¦\` } });`],
    first: pages,
    accepted: 'pagepath: `pages/index/index` }',
  },
  {
    at: 'a page where no quote is written yet',
    code: ['await cloud.openapi.urlscheme.generate({ jumpWxa: { path: ¦ } });'],
    first: pages.map((page) => `'/${page}'`),
    accepted: "path: '/pages/index/index' }",
  },
  {
    at: 'a call’s argument: its parameters, required ones first',
    code: [`${send}({ ¦ });`],
    first: ['templateId', 'touser', 'data', 'page?'],
    says: ['touser', /string · openid/],
    accepted: `${send}({ templateId: '' });`,
  },
  {
    at: 'an argument with members: what it lacks',
    code: [`${send}({ templateId: 'a', touser: 'b', ¦ });`],
    first: ['data', 'page?'],
    absent: ['templateId', 'touser'],
    accepted: `${send}({ templateId: 'a', touser: 'b', data: {  } });`,
  },
  {
    at: 'an object inside the argument: its members',
    code: [`${reply}({ touser: 'a', msgtype: 'text', text: { ¦ } });`],
    first: ['content'],
    accepted: `text: { content: '' } });`,
  },
  {
    at: 'an argument that says its kind: the member of that kind first',
    code: [`${reply}({ touser: 'a', msgtype: 'image', ¦ });`],
    first: ['image'],
  },
  {
    at: 'the data of a message: a key of each kind, numbered on',
    code: [`${send}({ data: { thing1: { value: 'a' }, ¦ } });`],
    first: ['thing2'],
    says: ['thing2', /20/],
    accepted: `{ thing1: { value: 'a' }, thing2: { value:  } }`,
  },
  {
    at: 'the value of an enumeration: its values with their meaning',
    code: [`${send}({ miniprogramState: '¦' });`],
    first: ['developer', 'trial', 'formal'],
    says: ['trial', /Trial version/],
    accepted: `miniprogramState: 'developer' })`,
  },
  {
    at: 'a number of an enumeration',
    code: ['await cloud.openapi.security.msgSecCheck({ scene: ¦ });'],
    first: ['1', '2', '3', '4'],
    says: ['2', /[Cc]omment/],
  },
  {
    at: 'the options of openapi',
    code: ['await cloud.openapi({ ¦ }).wxacode.get({});'],
    first: ['appid?', 'convertCase?'],
  },
  {
    at: 'the type of a pushed message',
    code: ["if (event.MsgType === '¦') return 'success';"],
    first: ['text', 'image', 'miniprogrampage', 'event'],
    says: ['text', /text message/],
    accepted: "if (event.MsgType === 'text') return",
  },
  {
    at: 'the event of a pushed message',
    code: ["if (event.Event === '¦') return 'success';"],
    first: ['user_enter_tempsession'],
  },
  {
    at: 'a branch on the type: the fields of that message first',
    code: ["if (event.MsgType === 'text') return event.¦;"],
    first: ['Content', 'MsgId'],
    says: ['Content', /string · /],
    absent: ['PicUrl', 'List'],
    accepted: 'return event.Content;',
  },
  {
    at: 'a branch on the event: the fields of that event first',
    code: ["if (event.Event === 'subscribe_msg_sent_event') return event.¦;"],
    first: ['List'],
    absent: ['Content'],
  },
  {
    at: 'an empty config.json: its skeletons',
    config: '¦',
    first: ['permissions', 'triggers'],
    accepted: '{\n  "permissions": {\n    "openapi": [\n      ""\n    ]\n  }\n}\n',
  },
  {
    at: 'a config.json without triggers: their skeleton',
    config: '{\n  "permissions": { "openapi": [] },\n  ¦\n}\n',
    first: ['triggers'],
    absent: ['permissions'],
    accepted: '"config": "0 0 9 * * * *"',
  },
  {
    at: 'permissions.openapi: the interfaces',
    config: '{ "permissions": { "openapi": ["wxacode.get", "¦"] } }',
    // Of what other functions of the project declare, what real ones use most.
    first: ['security.msgSecCheck'],
    absent: ['wxacode.get'],
    accepted: '["wxacode.get", "security.msgSecCheck"]',
  },
  {
    at: 'the cron expression of a trigger: presets with their meaning',
    config: '{ "triggers": [{ "name": "a", "type": "timer", "config": "¦" }] }',
    first: ['0 */5 * * * * *', '0 0 * * * * *'],
    says: ['0 0 9 * * * *', /every day at 09:00/],
    accepted: '"config": "0 */5 * * * * *"',
  },
];

export const offersTests: HostTest[] = cases.map((one) => ({
  name: `offered in ${one.at}`,
  body: async () => {
    const place = await (one.code ? writeHandler(...one.code) : writeConfig(one.config ?? '¦'));
    const item = await eventually(`completion in ${one.at}`, async () => {
      const offered = await completionsAt(place.document, place.position);
      const items = offered.filter((item) => !isBuiltIn(item));
      const labels = items.map(plainLabel);
      assert.deepStrictEqual(labels.slice(0, one.first.length), one.first);
      const known = new Set([...one.first, ...(one.absent ?? [])]);
      for (const label of known) {
        const times = labels.filter((other) => other === label).length;
        assert.strictEqual(times, one.absent?.includes(label) ? 0 : 1, `${label}: ${times} times`);
      }
      if (one.says) {
        const [label, words] = one.says;
        const found = items.find((other) => plainLabel(other) === label);
        assert.match(found ? besideOf(found) : '', words);
      }
      return items[0]!;
    });
    if (one.accepted !== undefined) {
      await accept(place, item);
      const text = place.document.getText();
      assert.ok(text.includes(one.accepted), `accepted:\n${text}`);
    }
  },
}));

/** Words of the file, and the one key that the editor offers in any JSON file. */
function isBuiltIn(item: vscode.CompletionItem): boolean {
  return item.kind === vscode.CompletionItemKind.Text || plainLabel(item) === '$schema';
}

/** What stands beside a label in the list; '' for nothing. */
function besideOf({ label, detail }: vscode.CompletionItem): string {
  return (typeof label === 'string' ? undefined : label.description) ?? detail ?? '';
}

/** Accepts an offer as the editor does: its text over its range, and its edits elsewhere. */
async function accept(
  { editor, document }: Marked,
  { range, insertText, additionalTextEdits: edits = [] }: vscode.CompletionItem,
): Promise<void> {
  assert.ok(range && insertText, 'it inserts nothing');
  const snippet =
    typeof insertText === 'string' ? new vscode.SnippetString().appendText(insertText) : insertText;
  const place = 'start' in range ? range : range.inserting;
  assert.ok(await editor.insertSnippet(snippet, place), 'the offer was refused');
  const edit = new vscode.WorkspaceEdit();
  for (const { range: where, newText } of edits) edit.replace(document.uri, where, newText);
  if (edits.length > 0) assert.ok(await vscode.workspace.applyEdit(edit));
}
