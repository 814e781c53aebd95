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
  '✓ {status} used': '✓ 已用{status}译法',
  '✓ {rendered} of {times}': '✓ {times} 处已译 {rendered} 处',
  'do not translate': '不应翻译',
  ambiguous: '多义',
  'Shorter terms inside this one': '其中较短的术语',
  'valid {from} to {to}': '有效期 {from} 至 {to}',
  'valid from {from}': '{from} 起有效',
  'valid to {to}': '有效至 {to}',
  'not yet': '尚未使用',
  Insert: '插入',
} as const;
