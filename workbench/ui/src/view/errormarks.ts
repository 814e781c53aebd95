/** Marks passages in the drawn texts of a row, over whatever else is drawn there. */

const NAME = 'bw-error';

/** One for the page, since a highlight is known by its name; older browsers have none. */
function highlight(): Highlight | null {
  if (!('highlights' in CSS)) return null;
  const known = CSS.highlights.get(NAME);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(NAME, made);
  return made;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

export class ErrorMarks {
  private ranges: readonly Range[] = [];

  /** Marks these places of the text in `cell`; those marked before are let go. */
  draw(cell: HTMLElement, places: readonly Place[]): void {
    this.clear();
    this.ranges = places.flatMap(({ start, end }) => range(cell, start, end) ?? []);
    for (const one of this.ranges) highlight()?.add(one);
  }

  clear(): void {
    for (const one of this.ranges) highlight()?.delete(one);
    this.ranges = [];
  }
}

function range(cell: HTMLElement, start: number, end: number): Range | null {
  const made = document.createRange();
  const from = point(cell, start);
  const to = point(cell, end);
  if (!from || !to) return null;
  made.setStart(...from);
  made.setEnd(...to);
  return made;
}

function point(cell: HTMLElement, place: number): [Node, number] | null {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let left = place;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left <= length) return [node, left];
    left -= length;
  }
  return null;
}
