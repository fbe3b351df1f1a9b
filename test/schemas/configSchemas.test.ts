import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { root } from '../root';
import { expand } from '../snippets/expand';
import { snippetsOf } from '../snippets/files';

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

function validator(name: string) {
  return new Ajv({ allErrors: true }).compile(read(`schemas/${name}.schema.json`) as object);
}

describe('config.json of a cloud function', () => {
  const validate = validator('function-config');
  const timer = { name: 'daily', type: 'timer', config: '0 0 2 1 * * *' };
  it.each([
    [{}, true],
    [{ permissions: { openapi: [] } }, true],
    [{ permissions: { openapi: ['security.msgSecCheck', 'a.b.c'] }, triggers: [timer] }, true],
    [{ permissions: { openapi: ['*'] } }, false],
    [{ permissions: { openapi: ['security.*'] } }, false],
    [{ permissions: { openapi: ['openapi.security.msgSecCheck'] } }, false],
    [{ permissions: { openapi: ['ocr.idcard', 'ocr.idcard'] } }, false],
    [{ permissions: { openapi: 'ocr.idcard' } }, false],
    [{ permissions: ['ocr.idcard'] }, false],
    [{ permission: { openapi: [] } }, false],
    [{ timeout: 20 }, false],
    [{ triggers: [timer, timer] }, false],
    [{ triggers: [{ ...timer, name: '1st' }] }, false],
    [{ triggers: [{ ...timer, type: 'cron' }] }, false],
    [{ triggers: [{ ...timer, config: '0 2 * * *' }] }, false],
    [{ triggers: [{ name: 'daily', type: 'timer' }] }, false],
  ])('%j: %s', (value, isValid) => {
    expect(validate(value)).toBe(isValid);
  });

  it.each(snippetsOf('config'))('accepts the snippet %s', (_, { body }) => {
    const text = expand([body].flat());
    expect(validate(JSON.parse(text.startsWith('{') ? text : `{${text}}`))).toBe(true);
  });
});

describe('project.config.json', () => {
  const validate = validator('project-config');
  it.each([
    [{ appid: 'wx1', cloudfunctionRoot: 'cloudfunctions/' }, true],
    [{ appid: 'wx1' }, true],
    [{ cloudfunctionRoot: '' }, true],
    [{ cloudfunctionRoot: ['cloudfunctions'] }, false],
    [{ permissions: { openapi: ['ocr.idcard'] } }, false],
  ])('%j: %s', (value, isValid) => {
    expect(validate(value)).toBe(isValid);
  });
});

it('every schema names itself', () => {
  for (const file of readdirSync(join(root, 'schemas'))) {
    expect(read(`schemas/${file}`)).toMatchObject({ title: expect.any(String) });
  }
});
