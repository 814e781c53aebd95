/** What a filter asks for, as the form has it. Knows no DOM. */

import type { Query } from '../../protocol';

/** Whether a query leaves all rows. */
export function isEmpty({ state, text, speaker, check, term, since }: Query): boolean {
  return ![state, text, speaker, check, term, since].some(Boolean);
}

/** How many fields beside state and text say something: what a closed form would hide. */
export function further({ speaker, check, term, since, side, regex, case: exact }: Query): number {
  const pattern = side !== undefined && side !== 'either';
  return [speaker, check, term, since, pattern, regex, exact].filter(Boolean).length;
}

/** The midnight in this place with which a day begins, as ISO 8601; '' for no day. */
export function midnight(day: string): string {
  return day === '' ? '' : new Date(`${day}T00:00:00`).toISOString();
}
