const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const { wxacode } = cloud.openapi;

exports.main = async ({ item }) => {
  const code = await wxacode.getUnlimited({ scene: `item=${item}`, page: 'pages/index/index' });
  const { fileID } = await cloud.uploadFile({
    cloudPath: `posters/${item}.png`,
    fileContent: code.buffer,
  });
  return fileID;
};
