const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const { security } = cloud.openapi;

exports.main = async ({ content, fileID }) => {
  const { OPENID: openid } = cloud.getWXContext();
  if (fileID) {
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
    const { traceId } = await security.mediaCheckAsync({
      version: 2,
      openid,
      scene: 2,
      mediaType: 2,
      mediaUrl: fileList[0].tempFileURL,
    });
    return { traceId };
  }
  const reply = await security.msgSecCheck({ version: 2, openid, scene: 2, content });
  return { pass: reply.result.suggest === 'pass' };
};
