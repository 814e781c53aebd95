/** The panel beside the row in hand. */

export const panel = {
  Hints: '提示',
  'No term of the glossary stands in this sentence.': '此句段中没有术语表中的术语。',
  preferred: '首选',
  admitted: '许用',
  deprecated: '不推荐',
  forbidden: '禁用',
  '✕ {status} used': '✕ 用了{status}译法',
  '✓ used': '✓ 已使用',
  'not yet': '尚未使用',
  Insert: '插入',
} as const;
