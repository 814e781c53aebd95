/** The history of a sentence, undo and redo. */

export const past = {
  History: '历史',
  'Nothing was written here yet.': '此处尚无修改。',
  Restore: '恢复',
  'Write this version anew, as a draft': '以草稿形式恢复此版本',
  undone: '撤销',
  redone: '重做',
  replaced: '替换',
  restored: '恢复',
  'Undo, over all sentences': '撤销（跨句段）',
  'Redo, over all sentences': '重做（跨句段）',
  'Nothing to undo.': '没有可撤销的操作。',
  'Nothing to redo.': '没有可重做的操作。',
  'The kernel has to answer first: try again when it is back.': '需等内核响应：恢复后请重试。',
  'What others changed since is left alone.': '他人此后修改过的句段保持不变。',
  'sentence {numbers}': '第 {numbers} 句段',
  'Undone: {where}.': '已撤销：{where}。',
  'Redone: {where}.': '已重做：{where}。',
  'Reviewed: approve, go to the next row': '审校通过，转到下一行',
  'Rejected: send back, go to the next row': '审校退回，转到下一行',
  'Leave it, go to the next row': '跳过，转到下一行',
} as const;
