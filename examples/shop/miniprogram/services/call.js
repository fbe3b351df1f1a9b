/** 调用云函数，失败时提示用户。 */
async function call(name, data = {}) {
  try {
    const { result } = await wx.cloud.callFunction({ name, data });
    return result;
  } catch (err) {
    console.error(name, err);
    wx.showToast({ title: '网络开小差了，请稍后再试', icon: 'none' });
    throw err;
  }
}

module.exports = { call };
