/** What a project is to be made of, and the name of its folder, as one gives them. */

import { composing } from '../../keys';
import { t } from '../../language/words';
import { el } from '../../view/dom';
import { FileList } from './filelist';
import { stem } from './files';
import type { Files } from './maker';

/** What a form needs of the place it stands in. Paths are as the kernel's folder finds them. */
export interface Surroundings {
  readonly folder: string; // in which the new one is made, in words
  readonly chooseTranscripts: () => Promise<readonly string[]>;
  readonly chooseGlossaries: () => Promise<readonly string[]>;
  readonly onCreated: (folder: string) => void;
}

interface Events {
  readonly onFiles: () => void;
  readonly onName: () => void;
  readonly onEnter: () => void;
}

export class Fields {
  /** Disabled, it takes nothing in. */
  readonly element: HTMLFieldSetElement;
  private readonly sources: FileList;
  private readonly glossaries: FileList;
  private readonly folder = el('input', 'bw-new-folder', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': t('Folder of the new project'),
  });
  private named = false; // the folder, by hand

  constructor(
    place: Surroundings,
    private readonly events: Events,
  ) {
    const changed = () => this.changed();
    this.sources = new FileList(t('Transcripts'), place.chooseTranscripts, changed);
    this.glossaries = new FileList(t('Glossaries'), place.chooseGlossaries, changed);
    this.folder.addEventListener('input', () => {
      this.named = true;
      events.onName();
    });
    this.folder.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !composing(event)) events.onEnter();
    });
    const label = el('span', 'bw-new-label', {}, t('Folder'));
    const where = el('span', 'bw-quiet', {}, t('in {folder}', { folder: place.folder }));
    const name = el('div', 'bw-new-field', {}, label, this.folder, where);
    const lists = [this.sources.element, this.glossaries.element];
    this.element = el('fieldset', 'bw-new-fields', {}, ...lists, name);
  }

  get files(): Files {
    return { sources: this.sources.files, glossaries: this.glossaries.files };
  }

  get name(): string {
    return this.folder.value.trim();
  }

  /** Takes transcripts into the list. */
  take(files: readonly string[]): void {
    this.sources.add(...files);
  }

  focus(): void {
    this.folder.focus();
  }

  private changed(): void {
    const [first] = this.sources.files;
    if (!this.named) this.folder.value = first ? stem(first) : '';
    this.events.onFiles();
  }
}
