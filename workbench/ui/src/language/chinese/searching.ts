/** Finding, replacing, concordance. */

export const searching = {
  More: '更多',
  'More · {count}': '更多 · {count}',
  'Speaker, finding, term, date, regular expressions': '发言人、检查结果、术语、日期、正则表达式',
  Speaker: '发言人',
  Finding: '检查结果',
  Term: '术语',
  'Changed since': '修改于此日之后',
  'All speakers': '所有发言人',
  'With or without findings': '不限',
  'Any finding': '任何检查结果',
  'Where to look': '查找范围',
  'Source and translation': '原文和译文',
  'Source only': '仅原文',
  'Translation only': '仅译文',
  'Regular expression': '正则表达式',
  'Match case': '区分大小写',
} as const;
