const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async ({ id }) => {
  const { buffer } = await cloud.openapi.wxacode.getUnlimited({
    scene: `id=${id}`,
    page: 'pages/order/order',
  });
  const { fileID } = await cloud.uploadFile({ cloudPath: `codes/${id}.jpg`, fileContent: buffer });
  return { fileID };
};
