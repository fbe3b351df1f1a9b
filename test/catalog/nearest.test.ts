import { describe, expect, it } from 'vitest';
import { editDistance } from '../../core/src/catalog/editDistance';
import { catalog } from './loadCatalog';

describe('nearest finds', () => {
  it.each([
    ['auth.getPhoneNumber', 'phonenumber.getPhoneNumber', 'mistake'],
    ['wxa.business.getUserPhoneNumber', 'phonenumber.getPhoneNumber', 'mistake'],
    ['openapi.auth.getPaidUnionId', 'auth.getPaidUnionId', 'mistake'],
    ['openapi.security.msgSecCheck', 'security.msgSecCheck', 'mistake'],
    ['cloud.openapi.wxacode.get', 'wxacode.get', 'mistake'],
    ['wx.cloud.openapi.wxacode.get', 'wxacode.get', 'mistake'],
    ['wxacode.getUnlimitedQRCode', 'wxacode.getUnlimited', 'mistake'],
    ['urlScheme.generate', 'urlscheme.generate', 'mistake'],

    ['wxacode.getunlimited', 'wxacode.getUnlimited', 'case'],
    ['wxaCode.getUnlimited', 'wxacode.getUnlimited', 'case'],
    ['security.msgseccheck', 'security.msgSecCheck', 'case'],
    ['security.msg_sec_check', 'security.msgSecCheck', 'case'],
    ['security/msgSecCheck', 'security.msgSecCheck', 'case'],
    ['subscribemessage.send', 'subscribeMessage.send', 'case'],
    ['SubscribeMessage.send', 'subscribeMessage.send', 'case'],
    ['wxa.code.getUnlimited', 'wxacode.getUnlimited', 'case'],
    ['liveBroadcast.addgoods', 'liveBroadcast.addGoods', 'case'],
    ['liveBroadcast.goodsadd', 'liveBroadcast.goodsAdd', 'case'],
    ['operation.getFeedbackMedia', 'operation.getFeedbackmedia', 'case'],
    ['officialAccount.card.getPayGiftCardById', 'officialAccount.card.GetPayGiftCardById', 'case'],
    ['openapi.wxacode.getunlimited', 'wxacode.getUnlimited', 'case'],

    ['getUnlimitedQRCode', 'wxacode.getUnlimited', 'docName'],
    ['qrcode.getUnlimitedQRCode', 'wxacode.getUnlimited', 'docName'],
    ['shortlink.generateShortLink', 'shortlink.generate', 'docName'],
    ['urlscheme.generateNFCScheme-v1', 'urlscheme.generateNFCScheme', 'docName'],
    ['security.msgSecCheck-v1', 'security.msgSecCheck', 'docName'],
    ['security.msgSecCheckV2', 'security.msgSecCheck', 'docName'],
    ['security.mediaCheckAsync-v2', 'security.mediaCheckAsync', 'docName'],
    ['subscribeMessage.addWxaNewTemplate', 'subscribeMessage.addTemplate', 'docName'],

    ['wxa/getwxacodeunlimit', 'wxacode.getUnlimited', 'httpsPath'],
    ['/wxa/getwxacodeunlimit', 'wxacode.getUnlimited', 'httpsPath'],
    ['wxa.getwxacodeunlimit', 'wxacode.getUnlimited', 'httpsPath'],
    ['POST /wxa/msg_sec_check', 'security.msgSecCheck', 'httpsPath'],
    ['https://api.weixin.qq.com/wxa/getwxacode?access_token=x', 'wxacode.get', 'httpsPath'],
    ['cgi-bin/message/subscribe/send', 'subscribeMessage.send', 'httpsPath'],
    ['message.subscribe.send', 'subscribeMessage.send', 'httpsPath'],
    ['message/custom/send', 'customerServiceMessage.send', 'httpsPath'],
    ['wxaapi/newtmpl/gettemplate', 'subscribeMessage.getTemplateList', 'httpsPath'],

    ['getwxacodeunlimit', 'wxacode.getUnlimited', 'httpsPath'],
    ['wxacode.getWXACodeUnlimit', 'wxacode.getUnlimited', 'httpsPath'],
    ['wxacode.createwxaqrcode', 'wxacode.createQRCode', 'httpsPath'],
    ['phonenumber.getUserPhoneNumber', 'phonenumber.getPhoneNumber', 'httpsPath'],
    ['custom.send', 'customerServiceMessage.send', 'httpsPath'],

    ['wxacode.getUnlimted', 'wxacode.getUnlimited', 'typo'],
    ['wxcode.get', 'wxacode.get', 'typo'],
    ['wxacode.gett', 'wxacode.get', 'typo'],
    ['security.msgSecChek', 'security.msgSecCheck', 'typo'],
    ['security.imgSecChcek', 'security.imgSecCheck', 'typo'],
    ['securty.msgSecCheck', 'security.msgSecCheck', 'typo'],
    ['templateMesage.send', 'templateMessage.send', 'typo'],
    ['subscribeMessage.sends', 'subscribeMessage.send', 'typo'],
    ['subscribeMessages.send', 'subscribeMessage.send', 'typo'],
    ['liveBroadcast.creatRoom', 'liveBroadcast.createRoom', 'typo'],
    ['ocr.drivingLicence', 'ocr.drivingLicense', 'typo'],
    ['wxa.sec.order.uploadShipingInfo', 'wxa.sec.order.uploadShippingInfo', 'typo'],

    ['img.imgSecCheck', 'security.imgSecCheck', 'category'],
    ['user.getPhoneNumber', 'phonenumber.getPhoneNumber', 'category'],
    ['security.getUserRiskRank', 'riskControl.getUserRiskRank', 'category'],
    ['order.uploadShippingInfo', 'wxa.sec.order.uploadShippingInfo', 'category'],
  ])('%s → %s (%s)', (written, name, why) => {
    expect(catalog.nearest(written)).toEqual({ name, why });
  });
});

describe('nearest stays silent about', () => {
  it.each([
    // other words, not slips of the keyboard
    'wxacode.set',
    'logistics.setOrder',
    'logistics.deleteOrder',
    'logistics.getOrderList',
    'logistics.addOrders',
    'subscribeMessage.get',
    'subscribeMessage.sendMessages',
    'officialAccount.material.delete',
    'officialAccount.menu.update',
    'liveBroadcast.getRoom',
    // other versions
    'cloudbase.sendSmsV3',
    'security.msgSecCheck3',
    // more than one may be meant
    'getOrder',
    'foo.getOrder',
    'send',
    'foo.send',
    'message.getTemplateList',
    'cv/ocr/driving',
    'wxa/plugin',
    'cgi-bin/tags/create',
    // server interfaces that cloud call does not cover
    'auth.code2Session',
    'auth.code2session',
    'auth.code2Sesion',
    'immediateDelivery.addOrder',
    'logistics.testUpdateOrder',
    'gamematch.createMatchRule',
    // something else altogether
    'wxa.decrypt',
    'cloudbase.callFunction',
    'foo.bar',
    'security',
    'security.',
    '.',
    '',
    'toString',
    'constructor.prototype',
    '__proto__',
    '*',
    'security.*',
    '小程序码',
  ])('%s', (written) => {
    expect(catalog.nearest(written)).toBeUndefined();
  });
});

describe('nearest and the names of the catalogue', () => {
  it.each(catalog.names)('%s is never corrected', (name) => {
    expect(catalog.nearest(name)).toBeUndefined();
    expect(catalog.mistake(name)).toBeUndefined();
    expect(catalog.negative(name)).toBeUndefined();
  });

  it('finds every name again in another case', () => {
    for (const name of catalog.names) {
      const changed = name.toLowerCase() === name ? name.toUpperCase() : name.toLowerCase();
      const known = catalog.has(changed) || catalog.mistake(changed);
      if (!known) expect(catalog.nearest(changed), changed).toEqual({ name, why: 'case' });
    }
  });

  it('never takes a name with one letter missing for another name', () => {
    for (const name of catalog.names) {
      for (let i = name.length % 3; i < name.length; i += 3) {
        const changed = name.slice(0, i) + name.slice(i + 1);
        const found = catalog.nearest(changed);
        if (found?.why !== 'typo') continue;
        expect(editDistance(changed, found.name, 2), `${changed} → ${found.name}`).toBe(1);
      }
    }
  });

  it('finds every page name after its own category, or says nothing', () => {
    for (const { name, category, docName } of catalog.all) {
      if (!docName || catalog.has(`${category}.${docName}`)) continue;
      const found = catalog.nearest(`${category}.${docName}`)?.name ?? name;
      expect(catalog.get(found)?.docName, `${category}.${docName}`).toBe(docName);
    }
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 2, 0],
    ['send', 'send', 2, 0],
    ['sned', 'send', 2, 1],
    ['sen', 'send', 2, 1],
    ['sendd', 'send', 2, 1],
    ['sand', 'send', 2, 1],
    ['check', 'chekc', 2, 1],
    ['get', 'send', 2, 3],
    ['abcdef', 'a', 2, 3],
  ])('%s and %s, at most %i: %i', (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
  });
});
