const assert = require('node:assert/strict')
const { cloudFunction } = require('wechat-cloudcall/testing')

const event = { order: '339208499', time: '2026-11-27 12:30', formId: 'f1' }

describe('notify', () => {
  const notify = cloudFunction('cloudfunctions/notify')

  beforeEach(() => notify.reset())

  it('sends the message to whoever calls', async () => {
    const result = await notify.call(event, { OPENID: 'oAlice' })
    assert.deepEqual(result, { errCode: 0, errMsg: 'openapi.templateMessage.send:ok' })
    assert.equal(notify.calls[0].sent.touser, 'oAlice')
  })

  it('fails with a used-up form', async () => {
    notify.openapi('templateMessage.send').fails(41029, 'form id used count reach limit')
    await assert.rejects(notify.call(event), { errCode: 41029 })
  })
})
