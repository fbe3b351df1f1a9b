const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const { OPENID } = cloud.getWXContext()
  return cloud.openapi.templateMessage.send({
    touser: OPENID,
    page: 'pages/index/index',
    data: {
      keyword1: { value: event.order },
      keyword2: { value: event.time },
    },
    templateId: 'AT0009-tmpl-order-paid',
    formId: event.formId,
    emphasisKeyword: 'keyword1.DATA',
  })
}
