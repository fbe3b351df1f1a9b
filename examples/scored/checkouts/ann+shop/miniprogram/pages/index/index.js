Page({
  async onShare() {
    const { result } = await wx.cloud.callFunction({ name: 'poster', data: { item: 7 } });
    this.setData({ poster: result });
  },
});
