/** Adding terms. */

export const terms = {
  'Add a term': '添加术语',
  'Add term': '添加',
  'as the glossary needs it': '由术语表决定',
  Source: '原文',
  Translation: '译文',
  Status: '状态',
  Note: '备注',
  '“{source}” is in the glossary, as proposed.': '“{source}”已作为提议加入术语表。',
} as const;
