const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const { sendNotice } = require('./notice');

const db = cloud.database();

exports.main = async ({ goods, price }) => {
  const { OPENID } = cloud.getWXContext();
  const { _id } = await db.collection('orders').add({
    data: { openid: OPENID, goods, price, createdAt: db.serverDate() },
  });
  try {
    await sendNotice(cloud.openapi, OPENID, { orderId: _id, goods, price });
  } catch (err) {
    // 通知发不出去不影响下单
    console.error('orderNotice', err.errCode, err.errMsg);
  }
  return { orderId: _id };
};
