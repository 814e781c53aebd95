/** What stands outside of the workbench, in JupyterLab itself. */

export const lab = {
  'Translation Workbench': '翻译工作台',
  'Translation project': '翻译项目',
} as const;
