/** The line above a turn: who speaks, as what, for whom, in which part of the briefing, when. */

import { t, type Word } from '../language/words';
import type { Kind, Turn } from '../protocol';
import { el } from './dom';

const kindNames: Readonly<Record<Kind, Word>> = {
  moderator: 'Moderator',
  statement: 'Statement',
  question: 'Question',
  answer: 'Answer',
};

export function header(turn: Turn, language: string): HTMLElement {
  const who = el('span', 'bw-who', { lang: language }, el('span', 'bw-speaker', {}, turn.speaker));
  const about = [turn.role, turn.outlet].filter((text) => says(text, turn.speaker));
  if (about.length > 0) who.append(el('span', 'bw-role', {}, about.join(' · ')));
  const kind = el('span', 'bw-kind', { 'data-kind': turn.kind }, t(kindNames[turn.kind]));
  const node = el('div', 'bw-turn-header', { 'data-kind': turn.kind }, who, kind);
  const time = clock(turn.timestamp);
  if (time)
    node.append(el('time', 'bw-time', { datetime: turn.timestamp, title: turn.timestamp }, time));
  return node;
}

/** A reporter without a name is called by outlet and role, which then need no second telling. */
function says(text: string, speaker: string): boolean {
  return text !== '' && !speaker.includes(text);
}

/** The time of day as the transcript says it, not as the reader's own time zone would. */
export function clock(timestamp: string): string {
  return /T(\d\d:\d\d(?::\d\d)?)/.exec(timestamp)?.[1] ?? '';
}

export function sameTurn(one: Turn | undefined, other: Turn | undefined): boolean {
  return one !== undefined && one.turn === other?.turn && one.document === other.document;
}
