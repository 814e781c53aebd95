/** The source of a row: its terms underlined, and a wave where something was found. */

import { told } from '../language/words';
import type { Finding, Row } from '../protocol';
import { el } from './dom';
import { open } from './findings/worst';
import { type Place, pieces } from './marks';

export function sourceOf({ source, hints, findings }: Row): readonly (HTMLElement | string)[] {
  const found = open(findings).filter((finding) => finding.source !== null);
  return pieces(source, [...hints, ...found.map(placeOf)]).map(({ text, hints: over, last }) => {
    const inTerm = over.some((number) => number < hints.length);
    const wave = over.flatMap((number) => found[number - hints.length] ?? [])[0];
    if (!inTerm && !wave) return text;
    const term = inTerm ? (last ? 'bw-term bw-term-end' : 'bw-term') : '';
    const node = el('span', [term, wave && `bw-wave bw-wave-${wave.severity}`].join(' ').trim());
    node.append(text);
    if (wave) node.title = told(wave.message);
    return node;
  });
}

function placeOf({ source }: Finding): Place {
  return { start: source?.[0] ?? 0, end: source?.[1] ?? 0 };
}
