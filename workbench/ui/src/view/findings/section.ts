/** What the checks say of the sentence in hand, and the reasons for which some of it stands. */

import { t, told } from '../../language/words';
import type { Finding, Row } from '../../protocol';
import { button, el, refill } from '../dom';
import type { Section } from '../section';
import { checkName } from './checks';

export type Waive = (index: number, finding: Finding, reason: string) => void;

export class FindingsSection implements Section {
  readonly element: HTMLElement;
  private readonly list = el('ol', 'bw-findings');
  private row: Row | undefined;
  private index = -1;
  private reason: HTMLInputElement | null = null;
  private back: () => void = () => undefined;

  constructor(private readonly waive: Waive) {
    const title = el('h2', 'bw-panel-title', {}, t('Findings'));
    this.element = el('section', 'bw-section', { 'aria-label': t('Findings') }, title, this.list);
  }

  get count(): number {
    return this.row?.findings.length ?? 0;
  }

  show(row: Row | undefined, index: number): void {
    const before = this.row;
    this.row = row;
    this.index = index;
    if (row?.findings === before?.findings && row?.segment === before?.segment) return;
    if (this.reason && row?.segment === before?.segment) return; // a reason is being written
    this.draw();
  }

  /** The next key is a finding's number. */
  get awaiting(): boolean {
    return this.list.classList.contains('bw-awaited');
  }

  /** While a number is awaited, the numbers stand out. */
  await(awaiting: boolean): void {
    this.list.classList.toggle('bw-awaited', awaiting);
  }

  /** Asks for the reason why a finding may stand; afterwards the focus goes `back`. */
  ask(number: number, back: () => void): boolean {
    const finding = this.row?.findings[number - 1];
    const item = this.list.children[number - 1];
    if (!finding || !item) return false;
    this.back = back;
    const input = el('input', 'bw-reason', {
      type: 'text',
      autocomplete: 'off',
      placeholder: t('Why may it stand?'),
      'aria-label': t('Reason to let finding {number} stand', { number }),
    });
    input.value = finding.waived;
    input.addEventListener('blur', () => this.close());
    item.append(input);
    this.reason = input;
    input.dataset.number = String(number);
    input.focus();
    return true;
  }

  /** Enter in the reason. An empty one takes a waiver back, and waives nothing. */
  save(): void {
    const finding = this.row?.findings[Number(this.reason?.dataset.number) - 1];
    const reason = this.reason?.value.trim() ?? '';
    this.leave();
    if (finding && reason !== finding.waived) this.waive(this.index, finding, reason);
  }

  leave(): void {
    this.close();
    this.back();
  }

  private close(): void {
    const { reason } = this;
    this.reason = null;
    reason?.remove();
  }

  private draw(): void {
    const findings = this.row?.findings ?? [];
    const items = findings.map((finding, at) => this.item(finding, at + 1));
    const quiet = el('li', 'bw-quiet', {}, this.row && !this.row.bare ? t('No findings.') : '');
    refill(this.list, ...(items.length > 0 ? items : [quiet]));
  }

  private item(finding: Finding, number: number): HTMLElement {
    const { check, severity, message, waived } = finding;
    const cap = el('span', 'bw-finding-number', {}, String(number));
    const name = el('span', 'bw-finding-check', {}, checkName(check));
    const text = el('span', 'bw-finding-message', {}, told(message));
    const open = button('bw-link bw-waive', t(waived ? 'Change' : 'Waive'), () => {
      this.ask(number, () => open.focus());
    });
    open.title = t(waived ? 'Change the reason; an empty one takes it back' : 'Let it stand');
    const body = el('div', 'bw-finding-body', {}, name, open, text);
    if (waived) body.append(el('span', 'bw-waived', {}, t('Waived: {reason}', { reason: waived })));
    const attributes = { 'data-severity': severity, 'data-waived': String(waived !== '') };
    return el('li', 'bw-finding', attributes, cap, body);
  }
}
