import { expect, test } from 'vitest'
import { cloudFunction } from 'wechat-cloudcall/testing'

const notify = cloudFunction('cloudfunctions/notify')
const event = { order: '339208499', time: '2026-11-27 12:30', formId: 'f1' }

test('the message goes to whoever calls', async () => {
  const result = await notify.call(event, { OPENID: 'oAlice' })
  expect(result).toEqual({ errCode: 0, errMsg: 'openapi.templateMessage.send:ok' })
  expect(notify.calls.at(-1).sent).toMatchObject({ touser: 'oAlice', form_id: 'f1' })
})

test('a used-up form is an error', async () => {
  notify.openapi('templateMessage.send').failsOnce(41029, 'form id used count reach limit')
  await expect(notify.call(event)).rejects.toMatchObject({ errCode: 41029 })
})
