const call = (api, body) => wx.cloud.callFunction({ name: 'gateway', data: { api, body } });

Page({
  check(content, openid) {
    return call('security.msgSecCheck', { content, openid, version: 2, scene: 2 });
  },
  link() {
    return call('urlscheme.generate', { jumpWxa: { path: '/pages/index/index', query: '' } });
  },
});
