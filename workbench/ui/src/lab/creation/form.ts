/** From transcripts to a project: what was understood of them is seen before anything is written. */

import type { ISessionContext } from '@jupyterlab/apputils';
import { Widget } from '@lumino/widgets';
import { screenLanguage, t } from '../../language/words';
import { Refused } from '../../session';
import { button, el } from '../../view/dom';
import { Fields, type Surroundings } from './fields';
import { Cancelled, type Following, Maker } from './maker';
import { draw } from './preview';
import { Status } from './status';

const AGAIN = 1_000; // ms until a kernel that did not answer is asked again

export class NewProjectForm extends Widget {
  private readonly maker: Maker;
  private readonly fields: Fields;
  private readonly create = button('bw-main', t('Create project'), () => void this.make());
  private readonly status = new Status(
    () => this.cancel(),
    () => void this.look(),
  );
  private readonly found = el('div', 'bw-new-found');
  private reading = new AbortController(); // the last one: those before it are cancelled
  private making: AbortController | null = null;
  private understood = false;
  private reached = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    context: ISessionContext,
    private readonly place: Surroundings,
  ) {
    super();
    this.maker = new Maker(context);
    this.fields = new Fields(place, {
      onFiles: () => this.changed(),
      onName: () => this.enable(),
      onEnter: () => void this.make(),
    });
    this.maker.onConnection(() => this.onConnection());
    this.node.append(this.body());
    this.draw();
  }

  /** Takes transcripts into the list. */
  take(files: readonly string[]): void {
    this.fields.take(files);
  }

  override dispose(): void {
    this.reading.abort();
    clearTimeout(this.retry);
    this.maker.dispose();
    super.dispose();
  }

  protected override onActivateRequest(): void {
    if (!this.node.contains(document.activeElement)) this.fields.focus();
  }

  private body(): HTMLElement {
    const title = el('h2', '', {}, t('New translation project'));
    const buttons = [el('span', 'bw-new-label'), this.create, this.status.cancel];
    const actions = el('div', 'bw-new-field', {}, ...buttons);
    const parts = [title, this.fields.element, actions, this.status.element, this.found];
    const attributes = { lang: screenLanguage().script, 'data-jp-suppress-context-menu': 'true' };
    return el('div', 'bw-root bw-new', attributes, el('div', 'bw-new-form', {}, ...parts));
  }

  private changed(): void {
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

  /** Has the files read again, and no longer what was being read; nothing is written. */
  private async look(): Promise<void> {
    if (this.making) return;
    clearTimeout(this.retry);
    this.reading.abort();
    this.reading = new AbortController();
    const { signal } = this.reading;
    const { files } = this.fields;
    if (!this.maker.connected || this.understood || files.sources.length === 0) return this.draw();
    this.begin(t('Reading…'));
    this.found.setAttribute('aria-busy', 'true');
    try {
      const preview = await this.maker.preview(files, this.following(signal));
      if (signal.aborted) return;
      this.understood = true;
      this.found.replaceChildren(...draw(preview));
      this.rest();
      this.status.say('calm', '');
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof Refused) this.unread(error.message);
      else this.retry = setTimeout(() => void this.look(), AGAIN);
    }
  }

  private unread(why: string): void {
    this.found.replaceChildren();
    this.rest();
    this.status.say('wrong', why);
  }

  private async make(): Promise<void> {
    if (!this.ready) return;
    const making = new AbortController();
    this.making = making;
    this.begin(t('Creating…'));
    try {
      const { name, files } = this.fields;
      this.place.onCreated(await this.maker.create(name, files, this.following(making.signal)));
    } catch (error) {
      this.unmade(error);
    }
  }

  private unmade(error: unknown): void {
    this.making = null;
    this.rest();
    const lost = t('The kernel did not answer. Look whether the folder is there, then try again.');
    if (error instanceof Cancelled) this.status.say('calm', t('Cancelled: nothing was created.'));
    else this.status.say('wrong', error instanceof Refused ? error.message : lost);
    if (!this.understood) void this.look();
  }

  private cancel(): void {
    if (this.making) {
      this.making.abort();
      this.status.say('calm', t('Cancelling…'));
      return;
    }
    this.reading.abort();
    this.found.replaceChildren();
    this.status.offerAgain(t('Reading was cancelled.'));
    this.rest(this.status.again);
  }

  private following(signal: AbortSignal): Following {
    return { signal, onStep: (step) => signal.aborted || this.status.step(step) };
  }

  private get ready(): boolean {
    return this.understood && !this.making && this.fields.name !== '';
  }

  private draw(): void {
    this.rest();
    if (this.fields.files.sources.length === 0) {
      this.found.replaceChildren();
      this.status.say('calm', t('Add a transcript: what is understood of it is shown here.'));
    } else if (this.maker.gone) {
      this.status.say('wrong', this.maker.problem || t('The kernel is gone.'));
    } else if (!this.maker.connected) {
      this.status.say('calm', t('Starting a kernel to read the files…'));
    }
  }

  private begin(text: string): void {
    const held = document.activeElement;
    this.status.begin(text);
    this.enable();
    this.keepFocus(held, this.status.cancel);
  }

  private rest(next: HTMLElement = this.create): void {
    const held = document.activeElement;
    this.status.rest();
    this.found.removeAttribute('aria-busy');
    this.enable();
    this.keepFocus(held, next);
  }

  private enable(): void {
    this.fields.element.disabled = this.making !== null;
    this.create.disabled = !this.ready;
  }

  /** What was in hand may be disabled or hidden now: a key after that would go nowhere. */
  private keepFocus(held: Element | null, next: HTMLElement): void {
    if (!held || !this.node.contains(held) || !held.matches(':disabled, [hidden]')) return;
    if (next.matches(':disabled')) this.fields.focus();
    else next.focus();
  }
}
