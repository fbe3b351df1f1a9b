const { call } = require('../../services/call');

const TEMPLATE_ID = 'Zx3kQ0b7YwT1nVd9sLr5HcUeMf2oGj8pAi4B6tKyRzE';

Page({
  data: {
    goods: [
      { id: 'latte', name: '拿铁', price: 18 },
      { id: 'mocha', name: '摩卡', price: 20 },
    ],
  },

  async onOrder(event) {
    await wx.requestSubscribeMessage({ tmplIds: [TEMPLATE_ID] });
    const goods = this.data.goods.find(({ id }) => id === event.currentTarget.dataset.id);
    const { orderId } = await call('orderNotice', { goods: goods.name, price: goods.price });
    wx.navigateTo({ url: `/pages/order/order?id=${orderId}` });
  },
});
