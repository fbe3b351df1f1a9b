import { describe, expect, it } from 'vitest';
import { catalog } from './loadCatalog';

/** Names of the hits; an uncovered interface as `-` and the name of its page. */
function search(words: string): string[] {
  return catalog
    .search(words)
    .map((hit) => (hit.kind === 'interface' ? hit.interface.name : `-${hit.negative.docName}`));
}

describe('the first hit for', () => {
  it.each([
    ['wxacode.getUnlimited', 'wxacode.getUnlimited'],
    ['getUnlimited', 'wxacode.getUnlimited'],
    ['getUnlimitedQRCode', 'wxacode.getUnlimited'],
    ['unlimited', 'wxacode.getUnlimited'],
    ['/wxa/getwxacodeunlimit', 'wxacode.getUnlimited'],
    ['https://api.weixin.qq.com/wxa/getwxacodeunlimit?access_token=1', 'wxacode.getUnlimited'],
    ['getwxacodeunlimit', 'wxacode.getUnlimited'],
    ['不限制 小程序码', 'wxacode.getUnlimited'],
    ['不限制的小程序码', 'wxacode.getUnlimited'],
    ['subscribe send', 'subscribeMessage.send'],
    ['发送订阅消息', 'subscribeMessage.send'],
    ['订阅消息发送', 'subscribeMessage.send'],
    ['43101', 'subscribeMessage.send'],
    ['MSGSECCHECK', 'security.msgSecCheck'],
    ['手机号', 'phonenumber.getPhoneNumber'],
    ['phone number', 'phonenumber.getPhoneNumber'],
    ['url scheme generate', 'urlscheme.generate'],
    ['鉴黄', 'security.mediaCheckAsync'],
    ['图片检测', 'security.mediaCheckAsync'],
    ['敏感词', 'security.msgSecCheck'],
    ['手机号登录', 'phonenumber.getPhoneNumber'],
    ['短链接', 'shortlink.generate'],
    ['客服消息', 'customerServiceMessage.send'],
    ['色情', 'security.mediaCheckAsync'],
    ['文本检测', 'security.msgSecCheck'],
    ['语音检测', 'security.mediaCheckAsync'],
    ['H5跳小程序', 'urllink.generate'],
    ['微信步数', 'cloudbase.getOpenData'],
    ['发通知', 'subscribeMessage.send'],
    ['推送', 'subscribeMessage.send'],
    ['太阳码', 'wxacode.get'],
    ['查快递', 'logistics.getPath'],
    ['身份证识别', 'ocr.idcard'],
    ['发短信', 'cloudbase.sendSmsV2'],
    ['公众号菜单', 'officialAccount.menu.create'],
    ['小程序码', 'wxacode.get'],
    ['sms', 'cloudbase.sendSmsV2'],
    ['code2Session', '-code2Session'],
    ['auth.code2Session', '-code2Session'],
    ['/sns/jscode2session', '-code2Session'],
  ])('%s is %s', (words, name) => {
    expect(search(words)[0]).toBe(name);
  });
});

it('puts what cloud call covers before what it does not, and the retired last', () => {
  const hits = search('send');
  expect(hits.indexOf('subscribeMessage.send')).toBeLessThan(hits.indexOf('templateMessage.send'));
  const first = hits.findIndex((name) => name.startsWith('-'));
  expect(hits.indexOf('subscribeMessage.send')).toBeLessThan(first);
});

it('finds every interface by its own name first', () => {
  for (const name of catalog.names) expect(search(name)[0]).toBe(name);
});

it('finds every uncovered interface by its page', () => {
  for (const { docName } of catalog.negatives) expect(search(docName)).toContain(`-${docName}`);
});

it('wants every word', () => {
  expect(search('wxacode zebra')).toEqual([]);
});

it.each(['', '   ', '，'])('finds nothing for %j', (words) => {
  expect(search(words)).toEqual([]);
});

it('takes Chinese words in another order, and no others that only share a part', () => {
  expect(search('小程序码')).toEqual([
    'wxacode.get',
    'wxacode.getUnlimited',
    'wxacode.createQRCode',
  ]);
});
