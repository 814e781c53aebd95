/** What a filter asks for, as the form has it. Knows no DOM. */

import type { Query } from '../../protocol';

/** Whether a query leaves all rows. */
export function isEmpty(query: Query): boolean {
  const { state, text, speaker, check, term, since, commented, marked } = query;
  return ![state, text, speaker, check, term, since, commented, marked].some(Boolean);
}

/** How many fields beside state and text say something: what a closed form would hide. */
export function further(query: Query): number {
  const { speaker, check, term, since, commented, marked, side, regex, case: exact } = query;
  const pattern = side !== undefined && side !== 'either';
  const fields = [speaker, check, term, since, commented, marked, pattern, regex, exact];
  return fields.filter(Boolean).length;
}

/** The day in this place of a moment in ISO 8601, as a date field has it; '' for none. */
export function dayOf(moment: string): string {
  if (moment === '') return '';
  const date = new Date(moment);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The midnight in this place with which a day begins, as ISO 8601; '' for no day. */
export function midnight(day: string): string {
  return day === '' ? '' : new Date(`${day}T00:00:00`).toISOString();
}
