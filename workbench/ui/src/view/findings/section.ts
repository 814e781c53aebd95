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
  private asked: Finding | null = null; // that the reason is written for, whatever is found since
  private readonly begun = new Map<string, string>(); // reasons, by finding: none is lost
  private behind = false;
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
    if (row?.segment !== before?.segment) this.close();
    this.row = row;
    this.index = index;
    if (row?.findings === before?.findings && row?.segment === before?.segment) return;
    // While a reason is written the list stays.
    this.behind = this.reason !== null;
    if (!this.behind) this.draw();
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
    input.value = this.begun.get(this.key(finding)) ?? finding.waived;
    input.addEventListener('blur', () => {
      // The window lost the focus, not the reason.
      if (document.activeElement !== input) this.close();
    });
    item.append(input);
    this.reason = input;
    this.asked = finding;
    item.scrollIntoView({ block: 'nearest' });
    input.focus();
    return true;
  }

  /** Enter in the reason. An empty one takes a waiver back, and waives nothing. */
  save(): void {
    const { asked: finding, index } = this;
    const reason = this.reason?.value.trim() ?? '';
    this.leave();
    if (!finding) return;
    this.begun.delete(this.key(finding));
    if (reason !== finding.waived) this.waive(index, finding, reason);
  }

  leave(): void {
    this.close();
    this.back();
  }

  private close(): void {
    const { reason, asked } = this;
    if (!reason || !asked) return;
    if (reason.value !== asked.waived) this.begun.set(this.key(asked), reason.value);
    this.reason = this.asked = null;
    reason.remove();
    if (this.behind) this.draw();
  }

  private key({ check, subject }: Finding): string {
    return JSON.stringify([this.row?.segment, check, subject]);
  }

  private draw(): void {
    this.behind = false;
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
