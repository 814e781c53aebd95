/** The review of a glossary in one element. Whoever shows it brings a line to Python. */

import type { Address } from '../data/greeting';
import type { Host } from '../host';
import { onSpoken } from '../language/words';
import { ReviewSession } from './session';
import { Review } from './view/review';

/** Fills `element`; the function that comes back takes it away again, and closes the line. */
export function mountReview(
  element: HTMLElement,
  host: Host,
  address: Address | null = null,
): () => void {
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
  return () => {
    offSpoken();
    review.dispose();
    session.dispose();
  };
}
