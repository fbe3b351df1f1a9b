import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cloudFunction } from 'wechat-cloudcall/testing'

const notify = cloudFunction('cloudfunctions/notify')
const event = { order: '339208499', time: '2026-11-27 12:30', formId: 'f1' }

test('the message goes to whoever calls', async () => {
  const result = await notify.call(event, { OPENID: 'oAlice' })
  assert.deepEqual(result, { errCode: 0, errMsg: 'openapi.templateMessage.send:ok' })
  assert.equal(notify.calls.at(-1).sent.touser, 'oAlice')
})

test('a used-up form is an error', async () => {
  notify.openapi('templateMessage.send').failsOnce(41029, 'form id used count reach limit')
  await assert.rejects(notify.call(event), { errCode: 41029 })
})
