/** Splitting and joining sentences. */

export const splitting = {
  'Split the sentence at the caret': '在光标处拆分句段',
  'Join the sentence with the next': '与下一句段合并',
  'While splitting a sentence': '拆分句段时',
  'Split a character earlier': '拆分点前移一字',
  'Split a character later': '拆分点后移一字',
  'Split at the punctuation before': '拆分点移到上一处标点',
  'Split at the punctuation after': '拆分点移到下一处标点',
  'Split here': '在此拆分',
  'Split nowhere': '不拆分',
  'Where to split sentence {number}': '句段 {number} 的拆分位置',
  '←/→ moves the place, Enter splits there, Esc leaves it.':
    '按 ←/→ 移动拆分点，按 Enter 拆分，按 Esc 放弃。',
  'This sentence is too short to be split.': '此句段太短，无法拆分。',
  'Split. {key} takes it back.': '已拆分。按 {key} 可撤销。',
  'Joined with the next. {key} takes it back.': '已与下一句段合并。按 {key} 可撤销。',
  'What was typed here is not saved yet: try again when it is.':
    '此处输入的内容尚未保存：请待保存后重试。',
} as const;
