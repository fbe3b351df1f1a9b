const TEMPLATE_ID = 'Zx3kQ0b7YwT1nVd9sLr5HcUeMf2oGj8pAi4B6tKyRzE';

/** 通知顾客已下单，并附上可在短信里打开的链接。 */
async function sendNotice({ subscribeMessage, urllink }, touser, { orderId, goods, price }) {
  const { urlLink } = await urllink.generate({
    path: 'pages/order/order',
    query: `id=${orderId}`,
    expireType: 1,
    expireInterval: 7,
  });
  await subscribeMessage.send({
    touser,
    templateId: TEMPLATE_ID,
    page: `pages/order/order?id=${orderId}`,
    data: {
      thing1: { value: goods },
      amount2: { value: `${price}元` },
    },
  });
  return urlLink;
}

module.exports = { sendNotice };
