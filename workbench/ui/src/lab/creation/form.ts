/** From transcripts to a project: what was understood of them is seen before anything is written. */

import type { ISessionContext } from '@jupyterlab/apputils';
import { Widget } from '@lumino/widgets';
import { composing } from '../../keys';
import { screenLanguage, t } from '../../language/words';
import { Refused } from '../../session';
import { button, el, setText } from '../../view/dom';
import { FileList } from './filelist';
import { stem } from './files';
import { type Files, Maker } from './maker';
import { draw } from './preview';

/** What a form needs of the place it stands in. Paths are as the kernel's folder finds them. */
export interface Surroundings {
  readonly folder: string; // in which the new one is made, in words
  readonly chooseTranscripts: () => Promise<readonly string[]>;
  readonly chooseGlossaries: () => Promise<readonly string[]>;
  readonly onCreated: (folder: string) => void;
}

const AGAIN = 1_000; // ms until a kernel that did not answer is asked again

type Level = 'calm' | 'wrong';

export class NewProjectForm extends Widget {
  private readonly maker: Maker;
  private readonly sources: FileList;
  private readonly glossaries: FileList;
  private readonly folder = el('input', 'bw-new-folder', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': t('Folder of the new project'),
  });
  private readonly create = button('bw-main', t('Create project'), () => void this.make());
  private readonly message = el('p', 'bw-new-message', { role: 'status' });
  private readonly found = el('div', 'bw-new-found');
  private named = false; // the folder, by hand
  private asked = 0; // previews so far: only the last one counts
  private understood = false;
  private making = false;
  private reached = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    context: ISessionContext,
    private readonly place: Surroundings,
  ) {
    super();
    this.maker = new Maker(context);
    this.sources = new FileList(t('Transcripts'), place.chooseTranscripts, () => this.changed());
    this.glossaries = new FileList(t('Glossaries'), place.chooseGlossaries, () => this.changed());
    this.folder.addEventListener('input', () => {
      this.named = true;
      this.draw();
    });
    this.folder.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !composing(event)) void this.make();
    });
    this.maker.onConnection(() => this.onConnection());
    this.node.append(this.body());
    this.draw();
  }

  /** Takes transcripts into the list. */
  take(files: readonly string[]): void {
    this.sources.add(...files);
  }

  override dispose(): void {
    this.asked += 1;
    clearTimeout(this.retry);
    this.maker.dispose();
    super.dispose();
  }

  protected override onActivateRequest(): void {
    if (!this.node.contains(document.activeElement)) this.folder.focus();
  }

  private body(): HTMLElement {
    const where = el('span', 'bw-quiet', {}, t('in {folder}', { folder: this.place.folder }));
    const label = el('span', 'bw-new-label', {}, t('Folder'));
    const fields = [
      this.sources.element,
      this.glossaries.element,
      el('div', 'bw-new-field', {}, label, this.folder, where),
      el('div', 'bw-new-field', {}, el('span', 'bw-new-label'), this.create),
    ];
    const title = el('h2', '', {}, t('New translation project'));
    const attributes = { lang: screenLanguage().script, 'data-jp-suppress-context-menu': 'true' };
    const form = el('div', 'bw-new-form', {}, title, ...fields, this.message, this.found);
    return el('div', 'bw-root bw-new', attributes, form);
  }

  private get files(): Files {
    return { sources: this.sources.files, glossaries: this.glossaries.files };
  }

  private changed(): void {
    const [first] = this.sources.files;
    if (!this.named) this.folder.value = first ? stem(first) : '';
    this.understood = false;
    void this.look();
  }

  /** A kernel that is busy with the files and answers is no other one: it need not read them again. */
  private onConnection(): void {
    const { connected } = this.maker;
    if (connected && this.reached) return;
    this.reached = connected;
    void this.look();
  }

  /** Has the files read again; nothing is written. */
  private async look(): Promise<void> {
    clearTimeout(this.retry);
    const asked = ++this.asked;
    this.draw();
    if (!this.maker.connected || this.understood || this.sources.files.length === 0) return;
    this.say('calm', t('Reading…'));
    try {
      const preview = await this.maker.preview(this.files);
      if (asked !== this.asked) return;
      this.found.replaceChildren(...draw(preview));
      this.understood = true;
      this.say('calm', '');
    } catch (error) {
      if (asked !== this.asked) return;
      if (!(error instanceof Refused)) {
        this.retry = setTimeout(() => void this.look(), AGAIN);
        return;
      }
      this.found.replaceChildren();
      this.say('wrong', error.message);
    }
    this.enable();
  }

  private async make(): Promise<void> {
    if (!this.ready) return;
    this.making = true;
    this.say('calm', t('Creating…'));
    this.enable();
    try {
      this.place.onCreated(await this.maker.create(this.folder.value.trim(), this.files));
    } catch (error) {
      const lost = t(
        'The kernel did not answer. Look whether the folder is there, then try again.',
      );
      this.say('wrong', error instanceof Refused ? error.message : lost);
    }
    this.making = false;
    this.enable();
  }

  private get ready(): boolean {
    return this.understood && !this.making && this.folder.value.trim() !== '';
  }

  private draw(): void {
    if (this.sources.files.length === 0) {
      this.found.replaceChildren();
      this.say('calm', t('Add a transcript: what is understood of it is shown here.'));
    } else if (this.maker.gone) {
      this.say('wrong', this.maker.problem || t('The kernel is gone.'));
    } else if (!this.maker.connected) {
      this.say('calm', t('Starting a kernel to read the files…'));
    }
    this.enable();
  }

  private enable(): void {
    this.create.disabled = !this.ready;
  }

  private say(level: Level, text: string): void {
    this.message.dataset.level = level;
    setText(this.message, text);
  }
}
