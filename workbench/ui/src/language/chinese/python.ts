/** What Python says: findings, and errors that reach the page. The keys are those of its `Wording`. */

export const python = {
  'The target is a copy of the source': '译文照抄了原文',
  'The segment is translated, but has no target': '句段已确认，但译文为空',
  'The segment is reviewed, but has no target': '句段已审校，但译文为空',
  'Chinese in the target: {text}': '译文中残留中文：{text}',
  '“{target}” is forbidden for {term}': '“{target}”是“{term}”的禁用译法',
  '“{target}” is deprecated for {term}; expected: {expected}':
    '“{target}”是“{term}”的弃用译法；应译为：{expected}',
  '{term} is not rendered; expected: {expected}': '“{term}”未译出；应译为：{expected}',
  '{term} is rendered {rendered} of {count} times; expected: {expected}':
    '“{term}”出现 {count} 次，译出 {rendered} 次；应译为：{expected}',
  'There is no search by {fields}.': '无法按 {fields} 搜索。',
  '“{given}” is no moment. Give a date.': '“{given}”不是日期。请给出日期。',
  'No regular expression ({fault}). Mend it, or look for “{text}” letter for letter.':
    '正则表达式有误（{fault}）。请改正，或按原样查找“{text}”。',
  "“{text}” can't be put in: {reason} Use $1 for the first group in brackets.":
    '无法替换为“{text}”：{reason} 第一个括号组写作 $1。',
  'No project was named. Run the cell again.': '未指明项目。请重新运行单元格。',
  '{folder}: another project is in this folder now. Open the right one with workbench.open() and run the cell again.':
    '{folder}：此文件夹中现在是另一个项目。请用 workbench.open() 打开正确的项目，再重新运行单元格。',
  '{folder}: this folder is no project, it holds no {marker}. Make one with: workbench new {folder} --from TRANSCRIPT':
    '{folder}：此文件夹不是项目，其中没有 {marker}。请这样新建：workbench new {folder} --from TRANSCRIPT',
  "'{author}' may not review in this project: {names} may. Ask one of them, or have the project's setting changed: workbench reviewers":
    '“{author}”不能在此项目中审校，可审校者：{names}。请找其中一位，或更改项目设置：workbench reviewers',
  "The project has no segment '{segment}'. Its ids are in segments.parquet; a document that was added meanwhile is there when the project is opened anew.":
    '项目中没有句段“{segment}”。句段编号见 segments.parquet；后来添加的文档在重新打开项目后可用。',
  "'{name}' is no name for an edit. Give it a ULID.": '“{name}”不能作修改的编号。请使用 ULID。',
  "'{value}' is no state of a segment. The states are: {states}.":
    '“{value}”不是句段状态。可用状态：{states}。',
  "'{text}' holds a character that can't be printed. Take it out.":
    '“{text}”含有无法显示的字符。请删去。',
  '{pair}: a term needs a source and a target with letters.':
    '{pair}：术语的原文和译文都须含有文字。',
  "{pair}: '{word}' is no {column}. Use one of: {known}.":
    '{pair}：“{word}”不能作 {column}。可用：{known}。',
  "{pair}: '{text}' is no date such as 2018-03-17.":
    '{pair}：“{text}”不是日期，日期写作 2018-03-17。',
  '{pair}: {problem}.': '{pair}：适用范围有误（{problem}）。',
  'The frame needs the columns source and target; it has: {there}.':
    '表格须有 source 和 target 两列；现有：{there}。',
  'The glossary has no term {terms}.': '术语表中没有术语：{terms}。',
  '{source} has no target {targets}.': '“{source}”没有译法：{targets}。',
  "A comment on a term needs the term's source and a text.": '术语批注须有术语原文和内容。',
  "There is no comment '{name}' on a term.": '没有术语批注“{name}”。',
  'A candidate to dismiss needs a source with letters.': '要排除的候选术语须含有文字。',
  "'{text}' is no date such as 2025-05-14.": '“{text}”不是日期，日期写作 2025-05-14。',
  '{folder}: {reason}. What was saved before is safe. Make room on the disk and try again.':
    '{folder}：磁盘空间不足（{reason}）。此前保存的内容安全。请腾出磁盘空间后重试。',
  '{folder}: {reason}. What was saved before is safe. Allow writing to this folder and try again.':
    '{folder}：无法写入（{reason}）。此前保存的内容安全。请允许写入此文件夹后重试。',
  '{folder}: {reason}. What was saved before is safe. Put the folder back where it was and try again.':
    '{folder}：文件夹不在原处（{reason}）。此前保存的内容安全。请将文件夹放回原处后重试。',
  '{folder}: {reason}. What was saved before is safe. Look after the disk or the network, then try again.':
    '{folder}：{reason}。此前保存的内容安全。请检查磁盘或网络后重试。',
  '{file}: {reason}. Nothing was half-written. Mend that and try again.':
    '{file}：{reason}。没有写入任何内容。请解决后重试。',
} as const;
