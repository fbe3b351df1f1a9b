import { describe, expect, it } from 'vitest';
import { planLenient } from '../../core/src/config/planLenient';
import { readConfig } from '../../core/src/config/readConfig';
import { CONFIG_REFUSALS } from '../../core/src/messages/config';
import { applyEdits } from '../../core/src/text/span';

const CASES: readonly (readonly [title: string, before: string, after: string])[] = [
  ['byte order mark', '\uFEFF{}', '{}'],
  ['trailing comma on one line', '{"a": [1, 2, ]}', '{"a": [1, 2 ]}'],
  ['trailing comma, compact', '{"a":[1,2,],}', '{"a":[1,2]}'],
  ['trailing comma on lines', '{\n  "a": 1,\n}\n', '{\n  "a": 1\n}\n'],
  ['trailing comma before a comment', '{\n  "a": 1, // one\n}', '{\n  "a": 1\n}'],
  ['trailing comma behind a comment', '{\n  "a": 1 // one\n  ,\n}', '{\n  "a": 1\n}'],
  ['comment behind a value', '{\n  "a": 1, // one\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 2\n}'],
  ['comment on its own line', '{\n  // one\n  "a": 1\n}', '{\n  "a": 1\n}'],
  ['comments on several lines', '{\n  // one\n  // two\n\n  "a": 1\n}', '{\n\n  "a": 1\n}'],
  ['block comment over lines', '{\n  /* one\n     two */\n  "a": 1\n}', '{\n  "a": 1\n}'],
  ['comment behind a bracket', '{ // all\n  "a": 1\n}', '{\n  "a": 1\n}'],
  ['comment before a closing bracket', '{\n  "a": 1\n  // end\n}', '{\n  "a": 1\n}'],
  ['comment before a value', '{"a": /* one */ 1}', '{"a": 1}'],
  ['comment before a colon', '{"a" /* one */: 1}', '{"a": 1}'],
  ['comment before a comma', '{"a": 1 /* one */, "b": 2}', '{"a": 1, "b": 2}'],
  ['comment behind a comma', '{"a": 1, /* two */ "b": 2}', '{"a": 1, "b": 2}'],
  ['comment before all', '// license\n{}\n', '{}\n'],
  ['comment on the first line', '/* license */ {}\n', '{}\n'],
  ['comment behind all', '{}\n// end', '{}\n'],
  ['comment behind the last bracket', '{} // end\n', '{}\n'],
  ['a list of comments', '{"a": [ /* none */ ]}', '{"a": []}'],
  ['CRLF', '{\r\n  // one\r\n  "a": 1, // two\r\n}\r\n', '{\r\n  "a": 1\r\n}\r\n'],
  [
    'strings stay',
    '{"a": "// no", "b": "/* no */", "c": ",]"} // yes',
    '{"a": "// no", "b": "/* no */", "c": ",]"}',
  ],
  [
    'the trigger sample of the documentation',
    '{\n  // triggers: an array\n  "triggers": [\n    {\n      // name: any\n      "name": "myTrigger",\n      "type": "timer",\n      // cron\n      "config": "0 0 2 1 * * *"\n    }\n  ]\n}\n',
    '{\n  "triggers": [\n    {\n      "name": "myTrigger",\n      "type": "timer",\n      "config": "0 0 2 1 * * *"\n    }\n  ]\n}\n',
  ],
  ['a wrong type is no hindrance', '[1,]', '[1]'],
];

describe('planLenient', () => {
  it.each(CASES)('%s', (_, before, after) => {
    const plan = planLenient(readConfig('config.json', before));
    if (!plan.ok) throw new Error(plan.reason.en);
    expect(applyEdits(before, plan.edit?.edits ?? [])).toBe(after);
    JSON.parse(after);
  });

  it('repairs only what it is told to', () => {
    const text = '\uFEFF{"a": 1, /* x */ "b": 2,} // y';
    const config = readConfig('config.json', text);
    const after = config.issues.map((issue) => {
      const plan = planLenient(config, [issue]);
      return plan.ok ? applyEdits(text, plan.edit?.edits ?? []) : '';
    });
    expect(after).toEqual([
      '{"a": 1, /* x */ "b": 2,} // y',
      '\uFEFF{"a": 1, "b": 2,} // y',
      '\uFEFF{"a": 1, /* x */ "b": 2} // y',
      '\uFEFF{"a": 1, /* x */ "b": 2,}',
    ]);
  });

  it.each([
    ['an absent file', undefined],
    ['a strict file', '{"a": "// b"}'],
  ])('has nothing to do in %s', (_, text) => {
    const plan = planLenient(readConfig('config.json', text));
    expect(plan).toEqual({ ok: true, edit: undefined });
  });

  it('refuses a broken file and one that holds nothing', () => {
    expect(planLenient(readConfig('config.json', '{ // x\n"a" }'))).toMatchObject({
      ok: false,
      reason: { en: expect.stringContaining('line 2') },
    });
    for (const text of ['', '// x\n', '\uFEFF']) {
      const plan = planLenient(readConfig('config.json', text));
      expect(plan).toEqual({ ok: false, reason: CONFIG_REFUSALS.empty });
    }
  });
});
