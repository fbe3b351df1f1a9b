const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const answers = {
  营业时间: '每天 8:00–22:00',
  地址: '街角路 1 号',
};

exports.main = async (event) => {
  const touser = event.FromUserName;
  try {
    if (event.MsgType === 'text') {
      await cloud.openapi.customerServiceMessage.setTypping({ touser, command: 'Typing' });
      await reply(touser, answers[event.Content] || '稍等，店员马上来');
    } else if (event.Event === 'user_enter_tempsession') {
      await reply(touser, '您好，想了解什么？');
    }
  } catch (err) {
    console.error('customerService', err.errCode, err.errMsg);
  }
  return 'success';
};

function reply(touser, content) {
  return cloud.openapi.customerServiceMessage.send({ touser, msgtype: 'text', text: { content } });
}
