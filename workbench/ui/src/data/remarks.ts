/** What an edit makes of the comments and errors of a row: the rule of `workbench/remarks/`. */

import type { Comment, ErrorSpan, Row } from '../protocol';

export type RemarkKind = 'comment' | 'error';

/** The fields that an edit sets; those of an error's place come together. */
export type Fields = Readonly<Record<string, string | number | boolean>>;

const newComment: Omit<Comment, 'comment' | 'thread'> = {
  author: '',
  created: '',
  text: '',
  resolved: false,
};

const newError: Omit<ErrorSpan, 'error'> = {
  category: '',
  severity: 'minor',
  side: 'target',
  start: 0,
  end: 0,
  quote: '',
  stale: false,
  note: '',
  author: '',
};

/** The row's comments or errors once an edit of a value is saved. */
export function remarked(row: Row, kind: RemarkKind, value: string): Partial<Row> {
  const { [kind]: name, ...fields } = JSON.parse(value) as Record<string, string>;
  if (typeof name !== 'string') return {};
  return kind === 'comment' ? commented(row, name, fields) : marked(row, name, fields);
}

function commented(row: Row, name: string, fields: Fields): Partial<Row> {
  const known = row.comments.find((one) => one.comment === name);
  const now = { ...newComment, thread: name, ...known, ...fields, comment: name };
  const rest = row.comments.filter((one) => one.comment !== name);
  const at = known ? row.comments.indexOf(known) : endOf(row.comments, now.thread);
  const all = now.text === '' ? rest : rest.toSpliced(at, 0, now);
  const { resolved } = fields;
  if (typeof resolved !== 'boolean') return { comments: all };
  return { comments: all.map((one) => (one.thread === name ? { ...one, resolved } : one)) };
}

function endOf(comments: readonly Comment[], thread: string): number {
  const last = comments.findLastIndex((one) => one.thread === thread);
  return last < 0 ? comments.length : last + 1;
}

function marked(row: Row, name: string, fields: Fields): Partial<Row> {
  const rest = row.errors.filter((one) => one.error !== name);
  if (fields.removed === true) return { errors: rest };
  const known = row.errors.find((one) => one.error === name);
  const { on, ...set } = fields;
  const quote =
    typeof on === 'string' ? on.slice(Number(set.start), Number(set.end)) : (known?.quote ?? '');
  const now = { ...newError, ...known, ...set, quote, error: name };
  return { errors: known ? row.errors.map((one) => (one === known ? now : one)) : [...rest, now] };
}
