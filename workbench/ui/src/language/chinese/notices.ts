/** What is said when something happened, waits, or can't be done. */

export const notices = {
  'Saving {edits}…': '正在保存{edits}…',
  '{count} edits': ' {count} 处修改',
  'Everything is saved.': '全部已保存。',
  'Run the cell again: nothing can be changed here.': '请重新运行单元格：此处无法修改。',
  'Two versions stand here. Esc, then 1 or 2 to keep one, 3 to edit both.':
    '此句段有两个版本。按 Esc，再按 1 或 2 保留其一，按 3 合并后编辑。',
  'Nothing to confirm yet: the translation is empty.': '译文为空，无法确认。',
  'The rows ahead wait for the kernel.': '后面的句段需等待内核。',
  'Every sentence shown is confirmed.': '所显示的句段均已确认。',
  'From the top again.': '已从头开始。',
  'The filter waits for the kernel: try again when it is back.':
    '筛选需等待内核：请在内核恢复后重试。',
  '{count} edits not saved yet.': '{count} 处修改尚未保存。',
  'What you type is kept in this browser.': '您输入的内容保存在此浏览器中。',
  'Run the cell again: this view has lost its kernel.': '请重新运行单元格：此视图已与内核断开。',
  'The kernel is gone.': '内核已停止。',
  'A cell is running: saving waits.': '有单元格正在运行：稍后保存。',
  'Connecting to the kernel…': '正在连接内核…',
  'Two versions stand in sentences {numbers}. In its row: Esc, then 1 or 2 to keep one, 3 to edit both.':
    '句段 {numbers} 有两个版本。在该行按 Esc，再按 1 或 2 保留其一，按 3 合并后编辑。',
  'This browser keeps no edits ({reason}): what is not saved yet is lost when this page closes.':
    '此浏览器无法保留修改（{reason}）：尚未保存的内容将在关闭页面后丢失。',
  'Run the cell again to bring the translation workbench back: its kernel has ended.':
    '请重新运行单元格以恢复翻译工作台：其内核已结束。',
  'What you typed and was not saved yet is kept in this browser and will be saved then.':
    '您已输入而尚未保存的内容保留在此浏览器中，届时会保存。',
  'This kernel has an older workbench. Upgrade it, then restart the kernel.':
    '此内核中的工作台版本较旧。请升级后重启内核。',
  'This kernel can’t load the workbench ({reason}). Install bilingual-workbench for it, then restart the kernel.':
    '此内核无法加载工作台（{reason}）。请为其安装 bilingual-workbench，然后重启内核。',
  'Go there': '前往',
  'Try again': '重试',
  'Copy the text and let it go': '复制文本并放弃',
  'The browser does not let it be copied: it stays here.': '浏览器不允许复制：文本仍留在此处。',
  'The text is on the clipboard. The sentence stands as it was saved last.':
    '文本已复制到剪贴板。此句段恢复为上次保存的内容。',
  'It is kept in this browser and sent no more.': '它保留在此浏览器中，不再发送。',
  'An edit can’t be saved. {reason} {kept}': '有一处修改无法保存。{reason}{kept}',
  'Sentence {number} can’t be saved. {reason} {kept}': '句段 {number} 无法保存。{reason}{kept}',
} as const;
