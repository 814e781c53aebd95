/** What Python says: findings, and errors that reach the page. The keys are those of its `Wording`. */

export const python = {
  'The target is a copy of the source': '译文照抄了原文',
  'The segment is translated, but has no target': '句段已确认，但译文为空',
  'The segment is reviewed, but has no target': '句段已审校，但译文为空',
  'Chinese in the target: {text}': '译文中残留中文：{text}',
  '“{target}” is forbidden for {term}': '“{target}”是“{term}”的禁用译法',
  '“{target}” is deprecated for {term}; expected: {expected}':
    '“{target}”是“{term}”的不推荐译法；应译为：{expected}',
  '{term} is not rendered; expected: {expected}': '“{term}”未译出；应译为：{expected}',
  '{term} is rendered {rendered} of {count} times; expected: {expected}':
    '“{term}”出现 {count} 次，译出 {rendered} 次；应译为：{expected}',
  'There is no search by {fields}.': '无法按 {fields} 搜索。',
  '“{given}” is no moment. Give a date.': '“{given}”不是日期。请给出日期。',
  'No regular expression ({fault}). Mend it, or look for “{text}” letter for letter.':
    '正则表达式有误（{fault}）。请改正，或按原样查找“{text}”。',
  "“{text}” looks ahead, behind or back at a group ({fault}), which can't be done here.":
    '“{text}”用到前瞻、后顾或反向引用（{fault}），此处不支持。',
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
  "A comment on a term needs the term's source and a text.": '术语评论须有术语原文和内容。',
  "There is no comment '{name}' on a term.": '没有术语评论“{name}”。',
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
  'A split leaves words on both sides. Take a place inside the source.':
    '拆分后两边都须有文字。请选择原文中间的位置。',
  'The translation has no place {place}: it ends at {end}.':
    '译文中没有位置 {place}：译文长度为 {end}。',
  'This segment is the last of its turn: there is none to merge it with.':
    '此句段是该发言的最后一句，没有可合并的下一句。',
  "There is no segment '{segment}' today: it may have been merged. Read the segments anew.":
    '现在没有句段“{segment}”：可能已被合并。请重新读取句段。',
  'Two versions of this segment stand against each other: choose one first.':
    '此句段有两个相互冲突的版本：请先选定一个。',
  "No split or merge has the origin '{origin}'.": '没有来源为“{origin}”的拆分或合并。',
  'This segment was changed since: nothing was taken back.': '此句段此后又有修改：未作撤销。',
  "The project has no transcript '{document}'. It has: {documents}.":
    '项目中没有文稿“{document}”。现有：{documents}。',
  'This log was opened without the segments of a project.': '打开此记录时没有给出项目的句段。',
  "{file}: the setting '{setting}' is no list of names. Set it anew with: workbench reviewers":
    '{file}：设置“{setting}”不是姓名列表。请重新设置：workbench reviewers',
  "A reviewer's name is empty. Give the name that signs the edits.":
    '审校者姓名为空。请给出署名所用的姓名。',
  "{file}: this table of the project can't be read ({reason}). Restore it from a backup of the folder.":
    '{file}：无法读取项目的此表（{reason}）。请从文件夹的备份中恢复。',
  "{file}: the project has this very file as '{document}'. Leave it out.":
    '{file}：项目中已有同一文件，名为“{document}”。请勿重复添加。',
  '{folder}: something is there already. Give the name of a new folder, or open the project that is there.':
    '{folder}：此处已有内容。请给出新文件夹的名称，或打开已有的项目。',
  "The frame needs a column 'segment', and 'target' or 'state' or 'note'; it has: {columns}.":
    '表中须有“segment”列，以及“target”“state”或“note”列；现有：{columns}。',
  "The frame has the segment '{segment}' twice. Keep one row of it.":
    '表中句段“{segment}”出现两次。请只保留一行。',
  '{folder}: the project is no longer there. Put the folder back where it was and try again.':
    '{folder}：项目已不在此处。请将文件夹放回原处后重试。',
  '{folder}: another project (id {found}) is in this folder now; the open one is {open}. Open the folder anew, or put the former one back and try again.':
    '{folder}：此文件夹中现在是另一个项目（编号 {found}）；打开的项目编号为 {open}。请重新打开此文件夹，或放回原来的项目后重试。',
  '{file}: this project is of format {version}, and this workbench knows up to {known}. Upgrade with: pip install --upgrade bilingual-workbench':
    '{file}：此项目的格式为 {version}，本程序最高支持 {known}。请升级：pip install --upgrade bilingual-workbench',
  "{file}: the file that describes the project can't be read ({reason}). Restore it from a backup of the folder.":
    '{file}：无法读取描述项目的文件（{reason}）。请从文件夹的备份中恢复。',
  '{folder}: this line can open no other project.': '{folder}：此连接不能打开其他项目。',
  "There is no work called '{work}'.": '没有名为“{work}”的任务。',
  "There is no format '{format}'. Choose from {formats}.": '没有格式“{format}”。可选：{formats}。',
  'The work ended without an answer, perhaps for want of memory. Try again, with fewer or smaller files.':
    '任务未给出结果便已结束，可能是内存不足。请减少文件或改用较小的文件，然后重试。',
  'That work is not known here: it is long over, or the kernel was started again.':
    '此处没有该任务：它早已结束，或内核已重新启动。',
  '{file}: the front end is not built. Install the package again: pip install .':
    '{file}：前端尚未构建。请重新安装：pip install .',
  "The frame needs a column 'speaker', and 'name' or 'title' or both; it has: {columns}.":
    '表中须有“speaker”列，以及“name”或“title”列；现有：{columns}。',
  "The speaker '{speaker}' comes twice. Keep one row.": '发言人“{speaker}”出现两次。请只保留一行。',
  "The project has no speaker '{speaker}'. Its speakers are: {speakers}.":
    '项目中没有发言人“{speaker}”。现有：{speakers}。',
  "The {kind} has no id. Give it a ULID under '{kind}'.":
    '{kind} 缺少编号。请在“{kind}”下给出 ULID。',
  "'{field}' of the {kind} can't be '{content}'. It may have: {known}.":
    '{kind} 的“{field}”不能是“{content}”。可用字段：{known}。',
  "'{content}' is no {field} of an error. Take one of: {allowed}.":
    '“{content}”不能用作错误的 {field}。可选：{allowed}。',
  "An error's place is side, start, end and the text that it was marked on, and start:end lies within that text and is not empty.":
    '错误的位置包括 side、start、end 和所标注的文本；start:end 须在该文本之内且不为空。',
  "There is no thread '{thread}'. The threads are in the comments.":
    '没有讨论“{thread}”。讨论见评论。',
  "There is no error '{error}'. The project's are in its errors.":
    '没有错误标注“{error}”。项目的错误标注见其错误表。',
  "'{text}' is no waiver. Give JSON with check, subject and reason.":
    '“{text}”不是豁免。请给出含 check、subject 和 reason 的 JSON。',
} as const;
