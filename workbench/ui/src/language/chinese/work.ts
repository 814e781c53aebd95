/** Long work, as JupyterLab's palette, notifications and status bar tell of it. */

export const work = {
  '{percent} % confirmed': '已确认 {percent}%',
  'Export the Translation…': '导出译文…',
  'Export the Translation': '导出译文',
  'Score the Terminology': '术语评分',
  'What to write into the project’s folder “exports”:': '写入项目“exports”文件夹的格式：',
  Export: '导出',
  'Export: {format}.': '导出：{format}。',
  'Terminology score.': '术语评分。',
  'Done: {file}.': '已完成：{file}。',
  'Its tab was closed: it goes on, and is not followed here.':
    '标签页已关闭：任务仍在继续，此处不再跟踪。',
  'Cancelled: nothing was written.': '已取消：未写入任何文件。',
  'The kernel can’t be reached.': '无法连接内核。',
  Cancel: '取消',
  Open: '打开',
  'Show in folder': '在文件夹中显示',
  'Word: the English transcript': 'Word：英文实录',
  'Plain text: the English transcript': '纯文本：英文实录',
  'Word: source beside translation, for review': 'Word：原文译文对照，供审校',
  'TMX translation memory': 'TMX 翻译记忆库',
  'Tab-separated values': '制表符分隔文本（TSV）',
  'JSON Lines': 'JSON Lines（每行一个 JSON 对象）',
  Parquet: 'Parquet 文件',
  'Moses: line by line': 'Moses：逐行对应',
} as const;
