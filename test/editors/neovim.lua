-- Opens a function in Neovim as a person would: sees the problem, completes, takes the fix, reads
-- config.json. Prints what it saw as one line of JSON.
local seen = {}
local function fail(what)
  io.stderr:write('\nfailed: ' .. what .. '\n')
  vim.cmd('cquit 1')
end
local function wait(what, test)
  if not vim.wait(120000, test, 50) then fail(what) end
end
local function at(line, character)
  vim.api.nvim_win_set_cursor(0, { line + 1, character })
end
local function ask(method, extra)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(), extra or {})
  local answers = vim.lsp.buf_request_sync(0, method, params, 120000)
  for _, answer in pairs(answers or {}) do
    if answer.result then return answer.result end
  end
end

vim.cmd('edit cloudfunctions/notify/index.js')
wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
for _, one in ipairs(vim.diagnostic.get(0)) do
  if one.code == 'undeclared-interface' then
    seen.problem = { one.lnum, one.col, one.message, one.source }
  end
end
if not seen.problem then fail('undeclared-interface') end

-- Completion, on a line of its own.
vim.api.nvim_buf_set_lines(0, 4, 4, false, { '  await cloud.openapi.wxacode.' })
local here = { position = { line = 4, character = #'  await cloud.openapi.wxacode.' } }
wait('completion', function()
  local result = ask('textDocument/completion', here)
  local items = result and (result.items or result) or {}
  seen.offered = vim.tbl_map(function(item) return item.label end, items)
  return #items > 0
end)
vim.cmd('silent undo')

-- The fix, as the command of the editor offers it.
at(5, 30)
vim.ui.select = function(items, options, choose)
  seen.fixes = vim.tbl_map(function(item) return options.format_item(item) end, items)
  choose(items[1], 1)
end
vim.lsp.buf.code_action()
local config = vim.fn.fnamemodify('cloudfunctions/notify/config.json', ':p')
local function text()
  local buffer = vim.fn.bufnr(config)
  if buffer < 0 then return '' end
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end
wait('fix', function() return text():find('templateMessage.send', 1, true) ~= nil end)
vim.cmd('silent wall')
wait('gone', function()
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == 'undeclared-interface' then return false end
  end
  return true
end)

-- config.json
vim.cmd('edit ' .. config)
wait('attached', function() return #vim.lsp.buf_get_clients(0) > 0 end)
wait('unused', function() return #vim.diagnostic.get(0) > 0 end)
seen.config = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
for line, content in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
  local column = content:find('templateMessage.send', 1, true)
  if column then at(line - 1, column + 2) end
end
local hover = ask('textDocument/hover')
seen.hover = hover and (hover.contents.value or '') or ''
io.stdout:write('\n' .. vim.fn.json_encode(seen) .. '\n')
vim.cmd('qall!')
