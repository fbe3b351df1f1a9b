const { call } = require('../../services/call');

Page({
  data: { id: '', comment: '', code: '' },

  onLoad({ id }) {
    this.setData({ id });
  },

  onInput({ detail }) {
    this.setData({ comment: detail.value });
  },

  async onComment() {
    const { pass } = await call('checkContent', { content: this.data.comment });
    wx.showToast({ title: pass ? '评价已发表' : '内容不合规，请修改', icon: 'none' });
  },

  async onShare() {
    const { fileID } = await call('shareCode', { id: this.data.id });
    this.setData({ code: fileID });
  },
});
