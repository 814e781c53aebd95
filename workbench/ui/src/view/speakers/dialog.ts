/** All speakers of the project: what they are called in English, and how far each is. */

import { t } from '../../language/words';
import type { Project, SpeakerNames, SpeakerRow } from '../../protocol';
import type { Session } from '../../session';
import { el, setText } from '../dom';
import { reasonOf } from '../reason';
import { dialog } from '../searching/dialog';
import { SpeakerLine } from './line';

const MOST = 200; // lines at once: of more, one looks for the one that is meant

export class SpeakersDialog {
  readonly element: HTMLDialogElement;
  private readonly sought = el('input', 'bw-dialog-text', {
    type: 'search',
    'aria-label': t('Find a speaker'),
    placeholder: t('Find a speaker'),
    autocomplete: 'off',
  });
  private readonly message = el('p', 'bw-dialog-message', { role: 'status' });
  private readonly body = el('tbody', '');
  private readonly unsaved = new Map<string, SpeakerNames>(); // typed, and not on disk yet
  private speakers: readonly SpeakerRow[] = [];
  private lines: readonly SpeakerLine[] = [];

  constructor(
    private readonly session: Session,
    private readonly say: (text: string) => void,
  ) {
    const heads = [t('Speaker'), t('English name'), t('English title'), t('Confirmed')];
    const head = el('tr', '', {}, ...heads.map((text) => el('th', '', { scope: 'col' }, text)));
    const table = el('table', 'bw-speakers', {}, el('thead', '', {}, head), this.body);
    const scrolled = el('div', 'bw-speakers-list', {}, table);
    this.element = dialog(t('Speakers'), this.sought, this.message, scrolled);
    this.sought.addEventListener('input', () => this.draw());
    this.element.addEventListener('close', () => void this.saveAll());
  }

  /** Opens at a speaker's name, or at the search. */
  async open(speaker = ''): Promise<void> {
    if (this.element.open) return;
    this.sought.value = '';
    setText(this.message, '');
    this.show([]);
    this.element.showModal();
    this.sought.focus();
    const told = await this.reach(() => this.session.lookup.speakers());
    this.speakers = told ?? this.speakers;
    if (!this.element.open) return;
    this.draw();
    this.focus(speaker);
  }

  private focus(speaker: string): void {
    const line = this.lines.find((one) => one.speaker === speaker);
    line?.focus();
  }

  private draw(): void {
    const wanted = this.sought.value.trim().toLocaleLowerCase();
    const fits = (row: SpeakerRow) =>
      [row.speaker, row.role, row.outlet, row.name, row.title].some((text) =>
        text.toLocaleLowerCase().includes(wanted),
      );
    const found = this.speakers.filter(fits);
    this.show(found.slice(0, MOST));
    const told = { found: found.length, shown: MOST };
    const cut = found.length > MOST;
    this.tell(cut ? t('{found} speakers; the first {shown} are here', told) : '');
  }

  private show(rows: readonly SpeakerRow[]): void {
    const project = this.session.project;
    const line = (row: SpeakerRow, of: Project) =>
      new SpeakerLine(
        { ...row, ...this.unsaved.get(row.speaker) },
        of,
        (names) => void this.save(names),
      );
    this.lines = project ? rows.map((row) => line(row, project)) : [];
    this.body.replaceChildren(...this.lines.map((one) => one.element));
  }

  private async saveAll(): Promise<void> {
    for (const line of this.lines) line.settle();
    await Promise.all([...this.unsaved.values()].map((names) => this.save(names)));
  }

  private async save(names: SpeakerNames): Promise<void> {
    this.unsaved.set(names.speaker, names);
    const told = await this.reach(() => this.session.lookup.nameSpeaker(names));
    if (!told) return;
    this.speakers = told;
    if (this.unsaved.get(names.speaker) === names) this.unsaved.delete(names.speaker);
    this.tell(t('Saved'));
  }

  private async reach<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      this.tell(reasonOf(error));
      return null;
    }
  }

  private tell(text: string): void {
    if (this.element.open) setText(this.message, text);
    else if (text) this.say(text);
  }
}
