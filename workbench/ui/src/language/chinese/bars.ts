/** The lines at the top and at the bottom. */

export const bars = {
  '{key} confirm and next': '{key} 确认并转到下一句',
  '{key} insert a hint': '{key} 插入提示',
  '{key} keys': '{key} 快捷键',
  'Your edits are kept under the name {author}': '您的修改以“{author}”之名保存',
  'Show sentences in state': '按状态筛选句段',
  'All states': '所有状态',
  'Not confirmed': '未确认',
  'Filter…': '筛选…',
  'Show sentences with this text in source, note or translation':
    '筛选原文、备注或译文中含此文字的句段',
  Clear: '清除',
  Confirmed: '已确认',
  'Opening…': '正在打开…',
  '{count} sentences': '{count} 个句段',
  '{done} of {all} · {percent} %': '{done} / {all} · {percent}%',
  '{characters} of {allCharacters} Chinese characters are confirmed, in {words} English words so far':
    '已确认 {characters} / {allCharacters} 个汉字，译文共 {words} 个英文单词',
  '{percent} %': '{percent}%',
  View: '视图',
  'Room for the panel': '面板的大小',
  'Drag for more room; double-click for the usual': '拖动以调整大小，双击恢复默认大小',
  Turns: '发言',
  'Change between turns and sentences': '切换发言视图与句段视图',
  '{count} pending': '{count} 处待保存',
  Saved: '已保存',
  'Also at work: {people}': '同时在编辑：{people}',
  'you, elsewhere': '您（另一处）',
} as const;
