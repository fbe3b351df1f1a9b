import { type ParseError, parse } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { expand } from './expand';
import { snippetsOf } from './files';
import { findingsOf } from './findingsOf';

const cases = snippetsOf('config').map(([name, { body }]) => {
  const text = expand(body);
  return [name, text.startsWith('{') ? text : `{\n${text}\n}`] as const;
});

it.each(cases)('%s is strict JSON', (_, text) => {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: false, disallowComments: true });
  expect(errors).toEqual([]);
});

it.each(cases)('%s has no findings in a function that makes the call', (_, text) => {
  const [declared] = text.match(/[a-z]\w*\.send/) ?? [];
  const call = `await cloud.openapi.${declared}({ ...event })`;
  const code = [
    "const cloud = require('wx-server-sdk')",
    'cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })',
    `exports.main = async (event) => { ${declared ? call : ''} }`,
  ].join('\n');
  const files = { 'cloudfunctions/fn/index.js': code, 'cloudfunctions/fn/config.json': text };
  expect(findingsOf(files)).toEqual([]);
});

it('every choice of an interface is in the catalogue, and every cron is right', () => {
  for (const [, { body }] of snippetsOf('config')) {
    for (const [, options = ''] of body.join('\n').matchAll(/\$\{\d+\|([^|]*)\|\}/g)) {
      for (const option of options.split(',')) {
        const text = option.includes(' ')
          ? JSON.stringify({ triggers: [{ name: 'a', type: 'timer', config: option }] })
          : JSON.stringify({ permissions: { openapi: [option] } });
        const findings = findingsOf({ 'cloudfunctions/fn/config.json': text });
        expect(findings.filter((one) => !one.includes('unused-permission'))).toEqual([]);
      }
    }
  }
});
