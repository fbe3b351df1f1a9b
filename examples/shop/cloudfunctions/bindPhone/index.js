const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async ({ code }) => {
  const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code });
  return { phoneNumber: phoneInfo.purePhoneNumber };
};
