import { describe, expect, it } from 'vitest';
import { Catalog } from '../../core/src/catalog/catalog';
import { catalog, data } from './loadCatalog';

describe('get', () => {
  it('gives everything that is known of an interface', () => {
    const item = catalog.get('wxacode.getUnlimited');
    expect(item).toMatchObject({
      category: 'wxacode',
      method: 'getUnlimited',
      docName: 'getUnlimitedQRCode',
      httpsPath: 'POST /wxa/getwxacodeunlimit',
      platform: 'miniprogram',
      cloudCall: true,
      buffer: true,
      paramsOpen: false,
      sameHttpsAs: [],
    });
    const scene = item?.params.find(({ name }) => name === 'scene');
    expect(scene).toMatchObject({ type: 'string', required: true, maxLength: 32 });
    expect(scene?.description.zh).toContain('32');
    const line = item?.params.find(({ name }) => name === 'lineColor');
    expect(line?.default).toEqual({ r: 0, g: 0, b: 0 });
    expect(line?.fields?.map(({ name }) => name)).toEqual(['r', 'g', 'b']);
    expect(item?.errors.find(({ code }) => code === 41030)?.message.zh).toBeTruthy();
  });

  it('splits names of two and four segments', () => {
    expect(catalog.get('wxa.sec.order.uploadShippingInfo')?.category).toBe('wxa.sec.order');
    expect(catalog.get('officialAccount.shorturl')?.method).toBe('shorturl');
  });

  it('says where a page of this mini program belongs', () => {
    const pageOf = (name: string) => catalog.get(name)?.params.find(({ page }) => page)?.page;
    expect(pageOf('wxacode.getUnlimited')).toEqual({ query: false, leadingSlash: false });
    expect(pageOf('subscribeMessage.send')).toEqual({ query: true });
  });

  it.each(['wxacode.nope', 'wxacode', '', 'toString', '__proto__'])('has no %j', (name) => {
    expect(catalog.get(name)).toBeUndefined();
    expect(catalog.has(name)).toBe(false);
  });
});

describe('children', () => {
  const names = (prefix: string) => catalog.children(prefix).map(({ name }) => name);

  it('begins with the first segments', () => {
    expect(names('')).toContain('wxacode');
    expect(names('')).toContain('wxa');
    expect(new Set(names('')).size).toBe(names('').length);
  });

  it('goes down by any number of segments', () => {
    expect(names('wxacode')).toEqual([
      'wxacode.createQRCode',
      'wxacode.get',
      'wxacode.getUnlimited',
    ]);
    expect(names('wxa')).toEqual(['wxa.game', 'wxa.sec']);
    expect(names('wxa.sec')).toEqual(['wxa.sec.order']);
    expect(names('wxa.sec.order')).toContain('wxa.sec.order.uploadShippingInfo');
  });

  it('tells methods from categories, and knows what is both', () => {
    const under = catalog.children('officialAccount');
    expect(under.find(({ segment }) => segment === 'shorturl')?.kind).toBe('method');
    expect(under.find(({ segment }) => segment === 'tags')).toMatchObject({ kind: 'category' });
    const update = catalog
      .children('officialAccount.card')
      .find(({ segment }) => segment === 'update');
    expect(update).toMatchObject({
      kind: 'method',
      category: { name: 'officialAccount.card.update' },
    });
  });

  it('reaches every interface, and every category has a title', () => {
    const reached: string[] = [];
    const walk = (prefix: string): void => {
      for (const child of catalog.children(prefix)) {
        if (child.interface) reached.push(child.interface.name);
        if (child.kind === 'category') expect(child.category?.title.zh, child.name).toBeTruthy();
        walk(child.name);
      }
    };
    walk('');
    expect(reached.sort()).toEqual(catalog.names);
  });

  it.each(['nope', 'wxacode.get', 'wxacod'])('is empty below %s', (prefix) => {
    expect(catalog.children(prefix)).toEqual([]);
  });
});

describe('negative', () => {
  it.each([
    ['auth.code2Session', 'code2Session'],
    ['auth.code2session', 'code2Session'],
    ['login.code2Session', 'code2Session'],
    ['code2Session', 'code2Session'],
    ['immediateDelivery.addOrder', 'addLocalOrder'],
    ['gamematch.createMatchRule', 'createMatchRule'],
  ])('%s is %s', (name, docName) => {
    expect(catalog.negative(name)?.docName).toBe(docName);
  });

  it.each(['logistics.updateOrder', 'foo.getOrder', 'wxacode.get', 'foo.bar', ''])(
    'is silent about %s',
    (name) => {
      expect(catalog.negative(name)).toBeUndefined();
    },
  );
});

describe('mistake', () => {
  it('knows an SDK function that no interface can replace', () => {
    expect(catalog.mistake('wxa.decrypt')).toMatchObject({ replaceable: false });
  });

  it('leads to interfaces otherwise', () => {
    for (const { right, replaceable } of catalog.mistakes) {
      expect(catalog.has(right)).toBe(replaceable);
    }
  });
});

describe('error', () => {
  it('gives the general meaning for every cloud call', () => {
    expect(catalog.error(-604101)[0]).toMatchObject({ code: -604101, interfaces: [] });
  });

  it.each([-404011, -404012, -504003, -501007, 40006, 41005, 61500, 61501, 61503])(
    'knows %i in general, since people meet it with any interface',
    (code) => {
      expect(catalog.error(code)[0]?.interfaces).toEqual([]);
    },
  );

  it.each([41028, 41029, 41030])('knows %i of the messages of old', (code) => {
    const names = catalog.error(code).flatMap(({ interfaces }) => interfaces);
    expect(names).toEqual(expect.arrayContaining(['templateMessage.send', 'uniformMessage.send']));
  });

  it('gives the meanings of interfaces', () => {
    const names = catalog.error(43101).flatMap(({ interfaces }) => interfaces);
    expect(names).toContain('subscribeMessage.send');
  });

  it('gives the general meaning before those of interfaces', () => {
    const [first, ...others] = catalog.error(-1);
    expect(first?.interfaces).toEqual([]);
    expect(others.every(({ interfaces }) => interfaces.length > 0)).toBe(true);
  });

  it('is empty for an unknown code', () => {
    expect(catalog.error(123456789)).toEqual([]);
  });
});

describe('replacement', () => {
  it('follows a retired interface', () => {
    expect(catalog.replacement('templateMessage.send')?.name).toBe('subscribeMessage.send');
    expect(catalog.replacement('security.imgSecCheck')?.name).toBe('security.mediaCheckAsync');
  });

  it.each(['search.imageSearch', 'wxacode.get', 'nope'])('has none for %s', (name) => {
    expect(catalog.replacement(name)).toBeUndefined();
  });
});

describe('aliases', () => {
  it('name each other, all of them', () => {
    for (const { name, sameHttpsAs } of catalog.all) {
      for (const alias of sameHttpsAs) {
        expect([...(catalog.get(alias)?.sameHttpsAs ?? []), alias].sort()).toEqual(
          [...sameHttpsAs, name].sort(),
        );
      }
    }
  });
});

describe('platform', () => {
  const { platform } = catalog;

  it('knows the fields of pushed messages', () => {
    const popup = platform.pushEvents.find(({ event }) => event === 'subscribe_msg_popup_event');
    expect(popup?.fields[0]).toMatchObject({ name: 'List', type: 'object|object[]' });
    expect(platform.pushMessages.map(({ msgType }) => msgType)).toContain('miniprogrampage');
    const pay = platform.pushEvents.find(({ event }) => event === 'xpay_goods_deliver_notify');
    expect(pay?.reply).toEqual({ ErrCode: 0, ErrMsg: 'success' });
  });

  it('knows cron fields, versions, config keys and the context', () => {
    expect(platform.cronFields.map(({ name }) => name)).toEqual(
      'second minute hour day month weekday year'.split(' '),
    );
    expect(platform.versions.find(({ id }) => id === 'convert-case')?.sdk).toBe('1.8.0');
    expect(platform.configKeys.map(({ key }) => key)).toContain('permissions.openapi');
    expect(platform.wxContext.map(({ name }) => name)).toContain('OPENID');
  });
});

describe('the index', () => {
  it('stays small', () => {
    expect(JSON.stringify(data).length).toBeLessThan(600_000);
  });

  it('is unpacked only as far as it is asked', () => {
    const untouched = { ...data, negatives: undefined, mistakes: undefined, platform: undefined };
    const lazy = new Catalog(untouched as unknown as typeof data);
    expect(lazy.get('wxacode.get')?.name).toBe('wxacode.get');
    expect(lazy.children('wxacode')).toHaveLength(3);
  });
});
