// A container that answers HTTP; nobody uploads it as a cloud function.
const express = require('express');
const cloud = require('wx-server-sdk');

cloud.init({ env: process.env.ENV_ID });
const app = express();

app.post('/link', async (_request, response) => {
  response.json(await cloud.openapi.urllink.generate({ path: 'pages/index/index' }));
});

app.listen(80);
