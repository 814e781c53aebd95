/** The parts of the review, put together: its two views, and the lines above and below them. */

import { composing } from '../../keys';
import { plural, screenLanguage, t } from '../../language/words';
import { el, onMac } from '../../view/dom';
import { fitHeight } from '../../view/height';
import { keepFocus } from '../../view/keptfocus';
import { keepOut } from '../../view/keptout';
import { KeyMap } from '../../view/keymap';
import { Notice } from '../../view/notice';
import { reasonOf } from '../../view/reason';
import { match, type ReviewScope, reviewShortcuts } from '../keys';
import type { Change, ReviewSession } from '../session';
import { ReviewBar, type Showing } from './bar';
import { CandidatesView } from './candidates';
import { run } from './commands';
import { ReviewFoot } from './foot';
import { MergeDialog, SplitDialog } from './joining';
import { TermForm } from './termform';
import { TermsView } from './terms';

// JupyterLab leaves the context menu (with the browser's spelling) to what has this.
const ours = { 'data-jp-suppress-context-menu': 'true' };

const of = (scope: ReviewScope) => reviewShortcuts.filter((one) => one.scope === scope);

export class Review {
  readonly element: HTMLElement;
  readonly terms: TermsView;
  readonly candidates: CandidatesView;
  readonly keyMap = new KeyMap(onMac(), [
    { title: 'On an entry', shortcuts: of('entries') },
    { title: 'On a candidate', shortcuts: of('candidates') },
    { title: 'Anywhere', shortcuts: [...of('anywhere'), ...of('pane')] },
  ]);
  readonly form: TermForm;
  showing: Showing = 'terms';
  private readonly merging: MergeDialog;
  private readonly splitting: SplitDialog;
  private readonly bar = new ReviewBar((view) => this.show(view));
  private readonly foot = new ReviewFoot(onMac(), () => this.keyMap.open());
  private readonly notice = new Notice();
  private readonly stop: readonly (() => void)[];

  constructor(readonly session: ReviewSession) {
    const told = (act: () => Promise<string>) => this.told(act);
    this.merging = new MergeDialog(session, () => void this.joined());
    this.splitting = new SplitDialog(session, () => void this.joined());
    const language = () => session.project?.targetLanguage ?? '';
    this.terms = new TermsView(session, {
      told,
      edit: (term, known) => session.project && this.form.open(term, session.project, known),
      merge: (sources, into) => this.merging.open(sources, into),
      split: (entry, inHand) => this.splitting.open(entry, inHand, language()),
    });
    this.candidates = new CandidatesView(session, {
      told,
      edit: (term) => session.project && this.form.open(term, session.project, false),
    });
    this.form = new TermForm(async (rows) => {
      await session.save('', rows);
      await this.candidates.renew();
    });
    // The row that had the focus may have been drawn anew meanwhile.
    for (const one of [this.form, this.merging, this.splitting])
      one.element.addEventListener('close', () => this.focus());
    const top = [this.bar.element, this.terms.finder.element];
    const views = [this.terms.element, this.candidates.element];
    const foot = [this.foot.element, this.notice.element];
    const frame = el('div', 'bw-frame', {}, ...top, ...views, ...foot);
    const attributes = { ...ours, lang: screenLanguage().script };
    const dialogs = [this.keyMap, this.form, this.merging, this.splitting].map(
      (one) => one.element,
    );
    this.element = el('div', 'bw-root bw-review', attributes, frame, ...dialogs);
    this.listen();
    this.stop = [
      keepOut(this.element),
      keepFocus(this.element, () => this.focus()),
      session.onChange((change) => this.draw(change)),
      fitHeight(this.element, {
        onFirst: () => this.terms.list.scroller.remeasure(),
        onWidth: () => this.terms.list.scroller.remeasure(),
        onShown: () => this.terms.list.scroller.restore(),
      }),
    ];
    this.drawViews();
    this.draw(session.project ? 'list' : 'bars');
  }

  dispose(): void {
    for (const stop of this.stop) stop();
    this.terms.dispose();
    this.candidates.dispose();
    this.foot.dispose();
    this.element.remove();
  }

  show(view: Showing): void {
    this.showing = view;
    this.drawViews();
    if (view === 'candidates') this.candidates.open();
    this.focus();
  }

  /** Goes back to the list that is shown. */
  focus(): void {
    (this.showing === 'terms' ? this.terms.list : this.candidates).focus();
  }

  async undo(): Promise<void> {
    await this.told(async () => {
      const source = await this.session.undo();
      if (source === null) return t('Nothing to undo.');
      await this.candidates.renew();
      return t('“{source}” is as it was before.', { source });
    });
  }

  /** Everything is sent at once: here it is said how far it has come. */
  tellSaved(): void {
    const { pending } = this.session;
    const edits = plural(pending, '{count} edit', '{count} edits');
    this.foot.say(pending > 0 ? t('Saving {edits}…', { edits }) : t('Everything is saved.'));
  }

  /** Entries were merged or split: there are others now. */
  private async joined(): Promise<void> {
    this.terms.list.unmark();
    await this.session.again().catch(() => undefined);
  }

  /** Says what came of something, or why nothing did. */
  private async told(act: () => Promise<string>): Promise<boolean> {
    try {
      this.foot.say(await act());
      return true;
    } catch (error) {
      this.foot.say(reasonOf(error));
      return false;
    }
  }

  private draw(change: Change): void {
    this.drawBars();
    if (change === 'list') this.terms.relist();
    if (change !== 'bars') this.terms.refresh();
  }

  private drawViews(): void {
    const terms = this.showing === 'terms';
    this.terms.element.hidden = !terms;
    this.terms.finder.element.hidden = !terms;
    this.candidates.element.hidden = terms;
    this.bar.show(this.showing);
    this.foot.show(this.showing);
  }

  private drawBars(): void {
    const { session } = this;
    this.bar.draw(session);
    this.foot.draw(session.project?.author ?? '');
    this.element.dataset.connection = session.connection;
    const waits = session.connection === 'gone' || session.connection === 'busy';
    const problem = session.problem || (waits ? t('Nothing can be changed until it answers.') : '');
    const { connection, project } = session;
    this.notice.draw({ connection, project, problem, pending: 0, conflicts: [] });
  }

  private listen(): void {
    const press = (event: KeyboardEvent) => this.press(event);
    this.element.addEventListener('keydown', press, { capture: true });
    for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'cut', 'copy'] as const)
      this.element.addEventListener(type, (event) => event.stopPropagation());
  }

  private press(event: KeyboardEvent): void {
    if (composing(event) || event.getModifierState('AltGraph')) return;
    const found = match(event, this.scopes(event.target as Element), onMac());
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    run(found.command, this, found.digit);
  }

  private scopes(target: Element): readonly ReviewScope[] {
    if (target.closest('dialog')) return ['dialog'];
    if (target.closest('.bw-entry-pane')) return ['anywhere', 'pane'];
    if (this.candidates.contains(target)) return ['anywhere', 'candidates'];
    return this.terms.list.element.contains(target) ? ['anywhere', 'entries'] : ['anywhere'];
  }
}
