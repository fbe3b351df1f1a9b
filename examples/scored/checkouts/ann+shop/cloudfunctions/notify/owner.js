exports.tellOwner = (api, owner, title) =>
  api.customerServiceMessage.send({ touser: owner, msgtype: 'text', text: { content: title } });
