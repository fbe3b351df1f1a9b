const cloud = require('wx-server-sdk');
const { tellOwner } = require('./owner');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

// Reads like a call and is none: cloud.openapi.urllink.generate({})
exports.main = async (event) => {
  const { OPENID } = cloud.getWXContext();
  await cloud.openapi.subscribeMessage.send({
    touser: OPENID,
    templateId: 'Zx81xQmN0a2vR7uQk3pLw5yT9eHs4dGj6bCf1iKoVnE',
    page: 'pages/index/index',
    data: { thing1: { value: event.title } },
  });
  return tellOwner(cloud.openapi, event.owner, event.title);
};
