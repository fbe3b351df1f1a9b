import { describe, expect, it } from 'vitest';
import { declarableNames, judgeName } from '../../core/src/catalog/nameVerdict';
import { catalog } from './loadCatalog';

describe('a name is', () => {
  it.each([
    ['subscribeMessage.send', 'known'],
    ['subscribeMessage.sned', 'misspelt'],
    ['wxa.decrypt', 'mistake'],
    ['auth.code2Session', 'unsupported'],
    ['auth.code2session', 'unsupported'],
    ['login.code2Session', 'unsupported'],
    ['sns.jscode2session', 'unsupported'],
    ['/sns/jscode2session', 'unsupported'],
    ['jscode2session', 'unsupported'],
    ['auth.jscode2session', 'unsupported'],
    ['auth.getAccessToken', 'unsupported'],
    ['subscribeMessage', 'category'],
    ['SubscribeMessage', 'category'],
    ['wxa.sec.order', 'category'],
    ['cloudPay', 'ability'],
    ['cloudPay.unifiedOrder', 'ability'],
    ['cloud.cloudPay.refund', 'ability'],
    ['cloudpay.unifiedOrder', 'ability'],
    ['storage.uploadFile', 'ability'],
    ['callFunction', 'ability'],
    ['cloud.callFunction', 'ability'],
    ['database.collection', 'ability'],
    ['getWXContext', 'ability'],
    ['cloudPayment.unifiedOrder', 'unknown'],
    ['callFunctions.run', 'unknown'],
    ['storage.findPlanet', 'unknown'],
    ['galaxy.findPlanet', 'unknown'],
    ['galaxy', 'unknown'],
  ])('%s: %s', (name, kind) => {
    expect(judgeName(catalog, name).kind).toBe(kind);
  });

  it('a category, with the interface in it that is called most', () => {
    expect(judgeName(catalog, 'subscribeMessage')).toMatchObject({
      category: { name: 'subscribeMessage' },
      example: 'subscribeMessage.send',
    });
  });

  it('what the SDK can do, with the way to call it', () => {
    expect(judgeName(catalog, 'storage.getTempFileURL')).toMatchObject({
      ability: { right: 'cloud.getTempFileURL' },
    });
  });
});

it('declares what is an interface or may be one', () => {
  const names = [
    'galaxy.findPlanet',
    'cloudPay.refund',
    'wxacode.get',
    'security',
    'wxacode.getUnlimted',
  ];
  expect(declarableNames(catalog, names)).toEqual(['galaxy.findPlanet', 'wxacode.get']);
});

it('knows how each ability of the SDK is called by the SDK itself', () => {
  for (const { name, right } of catalog.platform.sdkAbilities) expect(right).toBe(`cloud.${name}`);
});
