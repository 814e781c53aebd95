/** The line above a turn: who speaks, in both languages, in which part of the briefing, and when. */

import { t, type Word } from '../language/words';
import type { Kind, Project, SpeakerNames, Turn } from '../protocol';
import { button, el } from './dom';

const kindNames: Readonly<Record<Kind, Word>> = {
  moderator: 'Moderator',
  statement: 'Statement',
  question: 'Question',
  answer: 'Answer',
};

export function kindName(kind: Kind): string {
  return t(kindNames[kind]);
}

/** What one may do in a header with the mouse; the keys for it stand in `keys.ts`. */
export interface HeaderActions {
  readonly speaker: (speaker: string) => void;
  readonly visit: (index: number) => void;
}

/** What a header is drawn from. The names are undefined until they have come. */
export interface Heading {
  readonly turn: Turn;
  readonly names: SpeakerNames | undefined;
}

export function header(
  { turn, names }: Heading,
  project: Project,
  actions: HeaderActions,
): HTMLElement {
  const right = el(
    'div',
    'bw-turn-right',
    {},
    inTarget(turn, names, project.targetLanguage, actions),
    kindOf(turn, project.sourceLanguage, actions),
  );
  const time = clock(turn.timestamp);
  if (time)
    right.append(el('time', 'bw-time', { datetime: turn.timestamp, title: turn.timestamp }, time));
  const left = inSource(turn, project.sourceLanguage);
  return el('div', 'bw-turn-header', { 'data-kind': turn.kind }, left, right);
}

export function sameHeading(one: Heading | null, other: Heading | null): boolean {
  return one?.turn === other?.turn && one?.names === other?.names;
}

function inSource(turn: Turn, language: string): HTMLElement {
  const who = el('span', 'bw-who', { lang: language }, el('span', 'bw-speaker', {}, turn.speaker));
  const about = [turn.role, turn.outlet].filter((text) => says(text, turn.speaker));
  if (about.length > 0) who.append(el('span', 'bw-role', {}, about.join(' · ')));
  return who;
}

/** Over the translations, so that nothing moves when the names come. */
function inTarget(
  { speaker }: Turn,
  names: SpeakerNames | undefined,
  language: string,
  actions: HeaderActions,
): HTMLElement {
  if (!names) return el('span', 'bw-english');
  const node = link('bw-english', '', () => actions.speaker(speaker));
  node.title = t('Change what {speaker} is called in English', { speaker });
  if (names.name || names.title) {
    node.lang = language;
    node.title = [names.name, names.title].filter(Boolean).join(', ');
    const comma = names.name && names.title ? ', ' : '';
    node.append(el('span', 'bw-speaker', {}, names.name), comma);
    node.append(el('span', 'bw-role', {}, names.title));
  } else node.append(el('span', 'bw-role', {}, t('English name…')));
  return node;
}

/** A question has a number, and its answers name it. */
function kindOf({ kind, question }: Turn, language: string, actions: HeaderActions): HTMLElement {
  const number = question?.number ?? 0;
  if (kind === 'answer' && question) {
    const node = link('bw-kind', '', () => actions.visit(question.index));
    node.title = t('Go to the question');
    node.append(
      t('Answer to question {number}', { number }),
      el('span', 'bw-asker', { lang: language }, question.speaker),
    );
    node.dataset.kind = kind;
    return node;
  }
  const name = question ? t('Question {number}', { number }) : kindName(kind);
  return el('span', 'bw-kind', { 'data-kind': kind }, name);
}

/** For the mouse: the focus stays where it is. */
function link(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const node = button(className, label, onClick);
  node.tabIndex = -1;
  node.addEventListener('mousedown', (event) => event.preventDefault());
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
