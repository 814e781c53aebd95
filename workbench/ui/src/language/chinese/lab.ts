/** What stands outside of the workbench, in JupyterLab itself. */

export const lab = {
  'Translation Workbench': '翻译工作台',
  'Translation project': '翻译项目',
  Glossary: '术语表',
  'Glossary Review': '术语表审校',
  'Glossary: {name}': '术语表：{name}',
  'Review the Glossary': '审校术语表',
  'Restart Kernel…': '重启内核…',
  'Change Kernel…': '更换内核…',
  'Shut Down Kernel': '关闭内核',
  'Reconnect to Kernel': '重新连接内核',
} as const;
