import { describe, expect, it } from 'vitest';
import { snippetText } from '../../core/src/features/snippets/snippetText';
import { catalog } from '../catalog/loadCatalog';
import { names, snippetsOf } from './files';

it.each(names)('%s: prefixes answer to both languages, descriptions are in both', (file) => {
  for (const [name, { prefix, description }] of snippetsOf(file)) {
    expect(prefix[0], name).toMatch(/^cloudcall-[a-z-]+$/);
    expect(
      prefix.slice(1).some((word) => /[\u4e00-\u9fff]|URL|Link/.test(word)),
      name,
    ).toBe(true);
    expect(description, name).toMatch(/^[^\u4e00-\u9fff]+ · .*[\u4e00-\u9fff]/);
  }
});

it.each(names)('%s: comments are in the reader’s language alone', (file) => {
  for (const [name, { body }] of snippetsOf(file)) {
    const { en, zh } = snippetText(body);
    const comments = (text: string) => text.match(/\/\/ .*$/gm) ?? [];
    for (const comment of comments(en)) expect(comment, name).not.toMatch(/\p{Script=Han}/u);
    expect(comments(zh).filter((one) => !/\p{Script=Han}/u.test(one))).toEqual([]);
  }
});

it('no prefix stands for two snippets', () => {
  const prefixes = names.flatMap((file) => snippetsOf(file).flatMap(([, { prefix }]) => prefix));
  expect(prefixes.filter((one, index) => prefixes.indexOf(one) !== index)).toEqual([]);
});

describe('message push', () => {
  const push = new Map(snippetsOf('push').map(([, one]) => [one.prefix[0], one]));
  const { pushMessages, pushEvents } = catalog.platform;
  const events = pushEvents.map(({ event, reply }) => [event, reply] as const);
  const messages = pushMessages
    .filter(({ msgType }) => msgType !== 'event')
    .map(({ msgType, reply }) => [msgType, reply] as const);

  it.each([...messages, ...events])('%s has a handler that replies as it must', (name, reply) => {
    const body = push.get(`cloudcall-push-${name.replaceAll('_', '-')}`)?.body.join('\n') ?? '';
    expect(body).toContain(`!== '${name}'`);
    expect(body).toContain(
      typeof reply === 'object' ? "return { ErrCode: 0, ErrMsg: 'success' }" : "return 'success'",
    );
  });
});

it('what the guide shows is there', () => {
  const prefixes = new Set(
    names.flatMap((file) => snippetsOf(file).map(([, { prefix }]) => prefix[0])),
  );
  const wanted = [
    'template-message',
    'subscribe-message',
    'uniform-message',
    ...['text', 'image', 'link', 'miniprogram'].map((kind) => `customer-service-${kind}`),
    'content-check',
    'media-check',
    'mini-program-code',
    'mini-program-code-unlimited',
    'url-scheme',
    'url-link',
    'phone-number',
    'open-data',
    'client-open-data',
    'push',
    'timer',
    'config',
    'config-trigger',
    'error-handling',
  ];
  expect(wanted.filter((name) => !prefixes.has(`cloudcall-${name}`))).toEqual([]);
});
