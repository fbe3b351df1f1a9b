const { call } = require('../../services/call');

Page({
  data: { phoneNumber: '' },

  async onLoad() {
    await call('login');
  },

  async onGetPhoneNumber({ detail }) {
    if (!detail.code) return;
    const { phoneNumber } = await call('bindPhone', { code: detail.code });
    this.setData({ phoneNumber });
  },
});
