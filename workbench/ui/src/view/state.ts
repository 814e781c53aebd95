/** The states of a segment: their order, their names, and the shape each is known by. */

import { t, type Word } from '../language/words';
import type { State } from '../protocol';

export const states: readonly State[] = [
  'untranslated',
  'draft',
  'needs work',
  'translated',
  'reviewed',
  'rejected',
];

export const unconfirmed: readonly State[] = ['untranslated', 'draft', 'needs work', 'rejected'];

export function isConfirmed(state: State): boolean {
  return !unconfirmed.includes(state);
}

const names: Readonly<Record<State, Word>> = {
  untranslated: 'Untranslated',
  draft: 'Draft',
  'needs work': 'Needs work',
  translated: 'Translated',
  reviewed: 'Reviewed',
  rejected: 'Rejected',
};

export function stateName(state: State): string {
  return t(names[state]);
}

// Drawn, since ○ ◔ ◐ ✓ come from as many fonts as there are systems and never in one size.
const ring = 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z';
const shapes: Readonly<Record<State, { line: string; fill?: string }>> = {
  untranslated: { line: ring },
  draft: { line: ring, fill: 'M8 8V2.5A5.5 5.5 0 0 1 13.5 8z' },
  'needs work': { line: ring, fill: 'M8 2.5a5.5 5.5 0 0 1 0 11z' },
  translated: { line: 'M3 8.5l3.5 3.5L13 4.5' },
  reviewed: { line: 'M1 8.5l3 3.2L9.5 4.7M7 10.2l1.7 1.7L15 4.7' },
  rejected: { line: 'M4 4l8 8M12 4l-8 8' },
};

const SVG = 'http://www.w3.org/2000/svg';

/** A picture for the eye alone: what it stands on has to name the state. */
export function stateIcon(state: State): SVGSVGElement {
  const { line, fill } = shapes[state];
  return icon(line, fill);
}

/** A picture of 16 × 16, as the data of a path to draw and one to fill. */
export function icon(line: string, fill?: string): SVGSVGElement {
  const node = document.createElementNS(SVG, 'svg');
  node.setAttribute('viewBox', '0 0 16 16');
  node.setAttribute('aria-hidden', 'true');
  node.setAttribute('class', 'bw-icon');
  node.append(path(line, 'bw-icon-line'));
  if (fill) node.append(path(fill, 'bw-icon-fill'));
  return node;
}

function path(d: string, className: string): SVGPathElement {
  const node = document.createElementNS(SVG, 'path');
  node.setAttribute('d', d);
  node.setAttribute('class', className);
  return node;
}
