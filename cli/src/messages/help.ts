import type { Text } from '#core';

/** The help text, in full. */
export const HELP: Text = {
  en: `cloudcall checks the cloud calls of WeChat Mini Program cloud functions.

Usage
  cloudcall check [paths…]                       find problems (exit code 0: no errors, 1: errors or too many
                                                 warnings, 2: wrong usage or input that cannot be read)
  cloudcall list [paths…]                        what every function uses and declares
  cloudcall interfaces [words…]                  search the interfaces by name, words or HTTPS path
  cloudcall declare <function> <interface…>      add interfaces to a function's config.json
  cloudcall explain <interface|error code|rule>  what it is
  cloudcall explain <function> <interface>       how the function comes to use the interface
  cloudcall types [function…]                    write openapi's types (cloudcall.d.ts) for TypeScript and checkJs
  cloudcall mcp                                  serve assistants by the Model Context Protocol on stdin and stdout
  cloudcall init [--config] [--workflow] [--pre-commit] [--skill]
                                                 write cloudcall.json, a workflow, a pre-commit hook, a skill for assistants

Paths are files or folders; they limit what is checked. A function is named by its path, or by its
name where that is unique.

Options of check
  --format stylish|json|sarif|github  how problems are printed (default stylish)
  --fix                               repair what is safe to repair
  --fix-dry-run                       print what --fix would change as a diff, change nothing
  --max-warnings N                    exit with 1 when there are more than N warnings (no limit by default)
  --rule id=severity                  error, warning, information, hint or off; may be repeated
  --quiet                             print errors only; counts and exit code stay the same

Options of mcp
  --call TOOL                         run one tool with the JSON input that follows, and print its answer

Options of list and interfaces
  --json                              print JSON

Options of every command
  --root DIR                          the workspace's root (the mini program that the working folder
                                      lies in, else the working folder)
  --locale en|zh-cn                   language of what is printed (from the environment)
  --no-cache                          accepted for compatibility; nothing is cached between runs
  -h, --help                          print this text
  -v, --version                       print the version
`,
  zh: `cloudcall 检查微信小程序云函数中的云调用。

用法
  cloudcall check [路径…]                    查找问题（退出码 0：没有错误，1：有错误或警告过多，2：用法有误或输入无法读取）
  cloudcall list [路径…]                     列出每个云函数使用和声明的接口
  cloudcall interfaces [关键词…]             按名称、关键词或 HTTPS 路径搜索接口
  cloudcall declare <云函数> <接口…>         在云函数的 config.json 中声明接口
  cloudcall explain <接口|错误码|规则>       查看说明
  cloudcall explain <云函数> <接口>          查看云函数怎样用到这个接口
  cloudcall types [云函数…]                  生成 openapi 的类型声明（cloudcall.d.ts），供 TypeScript 与 checkJs 使用
  cloudcall mcp                              通过标准输入输出为 AI 助手提供 MCP 服务
  cloudcall init [--config] [--workflow] [--pre-commit] [--skill]
                                             写入 cloudcall.json、工作流、pre-commit 钩子、给 AI 助手的技能

路径可以是文件或文件夹，用来限定检查范围。云函数用路径指定，名称唯一时也可以用名称。

check 的选项
  --format stylish|json|sarif|github  输出格式（默认 stylish）
  --fix                               自动修复能够安全修复的问题
  --fix-dry-run                       只以 diff 形式打印 --fix 会做的修改，不写文件
  --max-warnings N                    警告多于 N 个时以 1 退出（默认不限）
  --rule id=级别                      error、warning、information、hint 或 off，可重复使用
  --quiet                             只输出错误；计数和退出码不变

mcp 的选项
  --call 工具                         只运行一个工具并输出结果，输入以 JSON 写在后面

list 和 interfaces 的选项
  --json                              输出 JSON

所有命令的选项
  --root DIR                          工作区根目录（默认取当前目录所在的小程序项目，没有则取当前目录）
  --locale en|zh-cn                   输出语言（默认随系统环境）
  --no-cache                          为兼容而保留；各次运行之间没有缓存
  -h, --help                          显示本说明
  -v, --version                       显示版本号
`,
};
