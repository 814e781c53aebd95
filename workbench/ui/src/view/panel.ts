/** The hints for the sentence in hand: every target of every term, and which of them are used. */

import { t } from '../language/words';
import type { Project, Row } from '../protocol';
import { el, setAttribute, setText } from './dom';
import { type Choice, type Entry, entries } from './hints';
import { isUsed } from './usage';

interface Line {
  readonly node: HTMLElement;
  readonly verdict: HTMLElement;
  readonly choices: readonly { readonly choice: Choice; readonly node: HTMLElement }[];
}

export class Panel {
  readonly element: HTMLElement;
  private readonly list = el('div', 'bw-hints');
  private lines: readonly Line[] = [];
  private row: Row | undefined;

  constructor(private readonly onInsert: (text: string) => void) {
    const title = el('h2', 'bw-panel-title', {}, t('Hints'));
    this.element = el('aside', 'bw-panel', { 'aria-label': t('Hints') }, title, this.list);
  }

  show(row: Row | undefined, text: string, project: Project): void {
    if (row?.hints !== this.row?.hints || row?.segment !== this.row?.segment) {
      this.lines = entries(row?.hints ?? []).map((entry) => this.line(entry, project));
      const quiet = el(
        'p',
        'bw-quiet',
        {},
        row ? t('No term of the glossary stands in this sentence.') : '',
      );
      this.list.replaceChildren(
        ...(this.lines.length ? this.lines.map((line) => line.node) : [quiet]),
      );
      this.list.scrollTop = 0;
    }
    this.row = row;
    this.update(text);
  }

  /** Says anew what is used, now that the translation reads `text`. */
  private update(text: string): void {
    for (const { verdict, choices } of this.lines) {
      const used = choices.filter(({ choice, node }) => {
        const found = isUsed(choice.target, text);
        setAttribute(node, 'data-used', String(found));
        return found;
      });
      const wrong = used.find(({ choice }) => !choice.allowed)?.choice;
      const right = used.some(({ choice }) => choice.allowed);
      setAttribute(verdict, 'data-verdict', wrong ? 'wrong' : right ? 'used' : 'missing');
      setText(verdict, verdictOf(wrong, right));
    }
  }

  /** The text that a number inserts, or undefined. */
  numbered(number: number): string | undefined {
    const choices = this.lines.flatMap((line) => line.choices);
    return choices.find(({ choice }) => choice.number === number)?.choice.target;
  }

  private line(entry: Entry, project: Project): Line {
    const verdict = el('span', 'bw-verdict');
    const term = el('span', 'bw-hint-source', { lang: project.sourceLanguage }, entry.source);
    const head = el('h3', 'bw-hint-head', {}, term);
    if (entry.times > 1) head.append(el('span', 'bw-times', {}, `× ${entry.times}`));
    head.append(verdict);
    const choices = entry.choices.map((choice) => this.choice(choice, project.targetLanguage));
    const list = el('ul', 'bw-choices', {}, ...choices.map((choice) => choice.node));
    return { node: el('section', 'bw-hint', {}, head, list), verdict, choices };
  }

  private choice(choice: Choice, language: string) {
    const number = el('span', 'bw-hint-number', { 'aria-hidden': 'true' });
    if (choice.number) number.textContent = String(choice.number);
    const target = el('span', 'bw-hint-target', { lang: language }, choice.target);
    const named = { 'data-status': choice.status };
    const status = el('span', 'bw-status', named, t(choice.status));
    const node = el('li', 'bw-choice', { 'data-status': choice.status });
    if (choice.allowed) {
      const insert = el(
        'button',
        'bw-insert',
        { type: 'button', title: t('Insert') },
        number,
        target,
      );
      insert.addEventListener('click', () => this.onInsert(choice.target));
      node.append(insert, status);
    } else node.append(el('span', 'bw-insert', {}, number, target), status);
    const about = [choice.domain, choice.note].filter(Boolean).join(' · ');
    if (about) node.append(el('span', 'bw-about', {}, about));
    return { choice, node };
  }
}

function verdictOf(wrong: Choice | undefined, right: boolean): string {
  if (wrong) return t('✕ {status} used', { status: t(wrong.status) });
  return right ? t('✓ used') : t('not yet');
}
