/** One term of the sentence in hand on screen: its targets, and what is made of it. */

import { t } from '../language/words';
import type { Project } from '../protocol';
import { button, el, setAttribute, setText } from './dom';
import type { Choice, Entry } from './hints';
import type { Verdict } from './verdict';

export class HintView {
  readonly element: HTMLElement;
  private readonly verdict = el('span', 'bw-verdict');
  private readonly choices: readonly { readonly choice: Choice; readonly node: HTMLElement }[];

  constructor(
    readonly entry: Entry,
    private readonly project: Project,
    private readonly onInsert: (text: string) => void,
    inside: readonly HintView[],
  ) {
    const term = el('span', 'bw-hint-source', { lang: project.sourceLanguage }, entry.source);
    const head = el('h3', 'bw-hint-head', {}, term);
    if (entry.times > 1) head.append(el('span', 'bw-times', {}, `× ${entry.times}`));
    if (entry.rule) head.append(el('span', 'bw-times', {}, t(entry.rule)));
    this.choices = entry.choices.map((choice) => ({ choice, node: this.line(choice) }));
    const list = el('ul', 'bw-choices', {}, ...this.choices.map(({ node }) => node));
    this.element = el('section', 'bw-hint', {}, head, list);
    if (inside.length > 0) this.fold(head, inside);
    head.append(this.verdict);
  }

  /** Says what the translation uses now. */
  tell(verdict: Verdict | undefined): void {
    for (const { choice, node } of this.choices)
      setAttribute(node, 'data-used', String(verdict?.targets.has(choice.target) ?? false));
    setAttribute(this.verdict, 'data-verdict', kind(verdict));
    setText(this.verdict, words(verdict, this.entry.times));
  }

  /** The shorter terms inside this one stay folded away until they are asked for. */
  private fold(head: HTMLElement, inside: readonly HintView[]): void {
    const nested = el('div', 'bw-nested', {}, ...inside.map(({ element }) => element));
    nested.hidden = true;
    const toggle = button('bw-unfold', `+${inside.length}`, () => {
      nested.hidden = !nested.hidden;
      setAttribute(toggle, 'aria-expanded', String(!nested.hidden));
    });
    toggle.title = t('Shorter terms inside this one');
    setAttribute(toggle, 'aria-label', toggle.title);
    setAttribute(toggle, 'aria-expanded', 'false');
    head.append(toggle);
    this.element.append(nested);
  }

  private line(choice: Choice): HTMLElement {
    const number = el('span', 'bw-hint-number', { 'aria-hidden': 'true' });
    if (choice.number) number.textContent = String(choice.number);
    const target = el(
      'span',
      'bw-hint-target',
      { lang: this.project.targetLanguage },
      choice.target,
    );
    const named = { 'data-status': choice.status };
    const status = el('span', 'bw-status', named, t(choice.status));
    const node = el('li', 'bw-choice', named);
    if (choice.allowed) {
      const attributes = { type: 'button', title: t('Insert') };
      const insert = el('button', 'bw-insert', attributes, number, target);
      insert.addEventListener('click', () => this.onInsert(choice.target));
      node.append(insert, status);
    } else node.append(el('span', 'bw-insert', {}, number, target), status);
    const about = [choice.domain, choice.authority, valid(choice), choice.note];
    const said = about.filter(Boolean).join(' · ');
    if (said) node.append(el('span', 'bw-about', {}, said));
    return node;
  }
}

function valid({ valid_from: from, valid_to: to }: Choice): string {
  if (from && to) return t('valid {from} to {to}', { from, to });
  if (from) return t('valid from {from}', { from });
  return to ? t('valid to {to}', { to }) : '';
}

function kind(verdict: Verdict | undefined): string {
  if (!verdict || verdict.status === 'none') return 'missing';
  return verdict.status === 'preferred' || verdict.status === 'admitted' ? 'used' : 'wrong';
}

function words(verdict: Verdict | undefined, times: number): string {
  if (!verdict || verdict.status === 'none') return t('not yet');
  const { status, rendered } = verdict;
  if (status === 'forbidden' || status === 'deprecated')
    return t('✕ {status} used', { status: t(status) });
  if (rendered < times) return t('✓ {rendered} of {times}', { rendered, times });
  return status === 'preferred' ? t('✓ used') : t('✓ {status} used', { status: t(status) });
}
