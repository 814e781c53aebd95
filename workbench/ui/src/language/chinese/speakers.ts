/** Who speaks: the header of a turn, and the table of speakers. */

export const speakers = {
  Speakers: '发言人',
  Speaker: '发言人',
  'English name': '英文姓名',
  'English title': '英文职务',
  'English name…': '英文姓名…',
  'English name of {speaker}': '{speaker} 的英文姓名',
  'English title of {speaker}': '{speaker} 的英文职务',
  'Change what {speaker} is called in English': '修改 {speaker} 的英文姓名与职务',
  'Find a speaker': '查找发言人',
  '{found} speakers; the first {shown} are here': '共 {found} 位发言人，此处列出前 {shown} 位',
  '{done} of {segments} sentences': '{done} / {segments} 个句段',
  '{confirmed} of {characters} characters · {words} words':
    '{confirmed} / {characters} 字 · {words} 个英文单词',
  'Speakers: their English names, and how far each is': '发言人：英文姓名与各自进度',
  'Question {number}': '提问 {number}',
  'Answer to question {number}': '回答提问 {number}',
  'Go to the question': '转到该提问',
  'Go to the question that is answered here': '转到此回答所对应的提问',
  'This sentence is in no answer to a question.': '此句段不属于对提问的回答。',
} as const;
