/** One speaker: as the transcript has them, their English name and title, and how far they are. */

import { t } from '../../language/words';
import type { Project, SpeakerNames, SpeakerRow } from '../../protocol';
import { el } from '../dom';

export class SpeakerLine {
  readonly element: HTMLElement;
  readonly speaker: string;
  private readonly name: HTMLInputElement;
  private readonly title: HTMLInputElement;
  private known: string;

  constructor(
    row: SpeakerRow,
    project: Project,
    private readonly onNames: (names: SpeakerNames) => void,
  ) {
    const { speaker } = row;
    this.speaker = speaker;
    const lang = project.targetLanguage;
    this.name = field(t('English name of {speaker}', { speaker }), row.name, lang);
    this.name.placeholder = t('English name');
    this.title = field(t('English title of {speaker}', { speaker }), row.title, lang);
    this.title.placeholder = t('English title');
    this.known = this.typed();
    for (const input of [this.name, this.title])
      input.addEventListener('change', () => this.settle());
    const about = [row.role, row.outlet].filter((text) => text && !row.speaker.includes(text));
    const who = el(
      'th',
      'bw-speaker-source',
      { scope: 'row', lang: project.sourceLanguage },
      el('span', 'bw-speaker', {}, row.speaker),
      el('span', 'bw-role', {}, about.join(' · ')),
    );
    const inputs = [this.name, this.title].map((input) => el('td', '', {}, input));
    this.element = el('tr', '', {}, who, ...inputs, el('td', '', {}, progress(row)));
  }

  focus(): void {
    this.element.scrollIntoView({ block: 'nearest' });
    this.name.focus();
    this.name.select();
  }

  /** Hands on what was typed, if anything was. */
  settle(): void {
    if (this.typed() === this.known) return;
    this.known = this.typed();
    const { speaker } = this;
    this.onNames({ speaker, name: this.name.value, title: this.title.value });
  }

  private typed(): string {
    return JSON.stringify([this.name.value, this.title.value]);
  }
}

function field(label: string, value: string, lang: string): HTMLInputElement {
  const attributes = { type: 'text', 'aria-label': label, lang, autocomplete: 'off' };
  const input = el('input', 'bw-dialog-text', attributes);
  input.value = value;
  return input;
}

function progress(row: SpeakerRow): HTMLElement {
  const percent = row.characters > 0 ? Math.floor((row.confirmed * 100) / row.characters) : 0;
  const fill = el('span', 'bw-bar-fill', { style: `width: ${percent}%` });
  const { done, segments, confirmed, characters, words } = row;
  return el(
    'div',
    'bw-speaker-progress',
    { title: t('{done} of {segments} sentences', { done, segments }) },
    el('span', 'bw-percent', {}, t('{percent} %', { percent })),
    el('span', 'bw-bar', { 'aria-hidden': 'true' }, fill),
    el(
      'span',
      'bw-quiet',
      {},
      t('{confirmed} of {characters} characters · {words} words', { confirmed, characters, words }),
    ),
  );
}
