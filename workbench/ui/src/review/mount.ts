/** The review of a glossary in one element. Whoever shows it brings a line to Python. */

import type { Address } from '../data/session';
import type { Host } from '../host';
import { ReviewSession } from './session';
import { Review } from './view/review';

/** Fills `element`; the function that comes back takes it away again, and closes the line. */
export function mountReview(
  element: HTMLElement,
  host: Host,
  address: Address | null = null,
): () => void {
  const session = new ReviewSession(host, address);
  const review = new Review(session);
  element.append(review.element);
  return () => {
    review.dispose();
    session.dispose();
  };
}
