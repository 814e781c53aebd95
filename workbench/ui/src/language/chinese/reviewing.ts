/** What reviewers do. */

export const reviewing = {
  'Only {reviewers} may review in this project.': '此项目中只有{reviewers}可以审校。',
  'Nothing to review yet: the translation is empty.': '译文为空，无法审校。',
} as const;
