const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const db = cloud.database();

exports.main = async () => {
  const { data: orders } = await db.collection('orders').where({ ready: true, reminded: false }).get();
  for (const order of orders) {
    try {
      await cloud.openapi.templateMessage.send({
        touser: order.openid,
        templateId: 'hV8sRq2LmXc0TzYw5NbK7dPf1JuEa9oG3iQr6MtBxZs',
        formId: order.formId,
        page: 'pages/order/order',
        data: {
          keyword1: { value: order.goods },
          keyword2: { value: '可以取餐了' },
        },
      });
      await db.collection('orders').doc(order._id).update({ data: { reminded: true } });
    } catch (err) {
      console.error(order._id, err.errCode, err.errMsg);
    }
  }
};
