/** The settings, as the settings editor shows them. */

export const settings = {
  'How the translation workbench looks and works, in notebooks and in tabs of its own.':
    '翻译工作台的外观与用法，适用于笔记本和独立标签页。',
  'Author name': '作者姓名',
  'Signs your edits, from the next one on. Empty: $WORKBENCH_AUTHOR, or your name on the machine of the kernel. A notebook that opens a project under a name of its own keeps it.':
    '从下一处修改起用于署名。留空则用 $WORKBENCH_AUTHOR，或内核所在机器上的用户名。笔记本中以指定姓名打开的项目保持不变。',
  'Turns under the names of their speakers, or sentences and nothing else.':
    '按发言人分段显示，或只显示句段。',
  'Autosave pause': '自动保存间隔',
  'Milliseconds without a key after which what was typed is saved. Until then it is kept in the browser.':
    '停止输入多少毫秒后保存。在此之前内容保留在浏览器中。',
  Checks: '检查',
  'What the screen shows of what the checks find. Scripts and commands look at all of it.':
    '屏幕上显示哪些检查结果。脚本和命令始终检查全部。',
  Language: '语言',
  'The language of the workbench’s own words.': '工作台界面的语言。',
  'As JupyterLab': '与 JupyterLab 相同',
} as const;
