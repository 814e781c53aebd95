/** Who may review: the rule of `workbench/store/reviewing.py`, so that the screen can say it first. */

import { listed, t } from '../language/words';
import type { Project, State } from '../protocol';

const reviews: ReadonlySet<State> = new Set(['reviewed', 'rejected']);

/** Whether the person at this page may give a sentence a state. */
export function mayGive({ author, reviewers }: Project, state: State): boolean {
  return !reviews.has(state) || reviewers.length === 0 || reviewers.includes(author);
}

export function onlyReviewers({ reviewers }: Project): string {
  return t('Only {reviewers} may review in this project.', { reviewers: listed(reviewers) });
}
