/** The review of a glossary in one element. Whoever shows it brings a line to Python. */

import type { Address } from '../data/greeting';
import type { Host } from '../host';
import { onSpoken } from '../language/words';
import { ReviewSession } from './session';
import { Review } from './view/review';

export interface MountedReview {
  readonly session: ReviewSession;
  /** Puts the focus on the entry in hand. */
  focus(): void;
  /** Takes it away again, and closes the line. */
  dispose(): void;
}

/** Fills `element` with the review. */
export function mountReview(
  element: HTMLElement,
  host: Host,
  address: Address | null = null,
): MountedReview {
  const session = new ReviewSession(host, address);
  const open = () => {
    const review = new Review(session);
    element.append(review.element);
    return review;
  };
  let review = open();
  const offSpoken = onSpoken(() => {
    review.dispose();
    review = open();
    void session.find({}).catch(() => undefined); // its finder is empty again
  });
  return {
    session,
    focus: () => {
      if (!element.contains(document.activeElement)) review.focus();
    },
    dispose: () => {
      offSpoken();
      review.dispose();
      session.dispose();
    },
  };
}
