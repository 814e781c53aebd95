/** The entry in hand: its targets, what contradicts itself, where it stands, what is said of it. */

import { t } from '../../language/words';
import { button, el, refill, setText } from '../../view/dom';
import type { TermEntry } from '../protocol';
import type { About, ReviewSession } from '../session';
import { type ConflictActions, conflictItem } from './conflicts';
import { LinesView } from './lines';
import { pastItem } from './past';
import { Renderings } from './renderings';
import { Talk, type TalkActions } from './talk';
import { type TargetActions, targetItem } from './targets';

const PAUSE = 120; // ms: whoever runs through the table asks for nothing on the way

type Tab = 'contexts' | 'comments' | 'history';

export interface PaneActions extends TargetActions, ConflictActions, TalkActions {
  /** Opens the form on a translation that texts have and the entry lacks. */
  readonly add: (target: string) => void;
}

export class Pane {
  readonly element: HTMLElement;
  private readonly head = el('div', 'bw-entry-head');
  private readonly conflicts = el('ul', 'bw-conflict-list', { 'aria-label': t('Conflicts') });
  private readonly targets = el('ul', 'bw-entry-targets', { 'aria-label': t('Translations') });
  private readonly renderings: Renderings;
  private readonly lines: LinesView;
  private readonly talk: Talk;
  private readonly history = el('ol', 'bw-history bw-term-history', { tabindex: '0' });
  private readonly tabs: Readonly<Record<Tab, HTMLButtonElement>>;
  private readonly bodies: Readonly<Record<Tab, HTMLElement>>;
  private entry: TermEntry | undefined;
  private timer = 0;

  constructor(
    private readonly session: ReviewSession,
    private readonly actions: PaneActions,
  ) {
    this.lines = new LinesView(session);
    this.renderings = new Renderings(
      () => this.showLines(),
      (target) => actions.add(target),
    );
    this.talk = new Talk(actions);
    this.history.setAttribute('aria-label', t('History'));
    this.tabs = {
      contexts: button('bw-view', t('Contexts'), () => this.open('contexts')),
      comments: button('bw-view', t('Comments'), () => this.open('comments')),
      history: button('bw-view', t('History'), () => this.open('history')),
    };
    const contexts = el('div', 'bw-contexts-tab', {}, this.renderings.element, this.lines.element);
    this.bodies = { contexts, comments: this.talk.element, history: this.history };
    const tabs = el('div', 'bw-views bw-pane-tabs', { role: 'group', 'aria-label': t('Show') });
    tabs.append(...Object.values(this.tabs));
    const parts = [this.head, this.conflicts, this.targets, tabs, ...Object.values(this.bodies)];
    this.element = el('section', 'bw-entry-pane', { 'aria-label': t('Entry') }, ...parts);
    this.element.hidden = true;
    this.open('contexts');
  }

  show(entry: TermEntry | undefined): void {
    if (entry === this.entry) return;
    const same = entry?.key === this.entry?.key;
    this.entry = entry;
    this.element.hidden = entry === undefined;
    clearTimeout(this.timer);
    if (!entry) return;
    this.drawHead(entry);
    if (!same) this.lines.clear();
    if (!same) this.showAbout(null);
    this.renderings.draw(entry, same);
    this.timer = window.setTimeout(() => void this.load(entry), same ? 0 : PAUSE);
  }

  /** Goes to one of the parts below the targets. */
  focus(tab: Tab): void {
    this.open(tab);
    if (tab === 'contexts') this.lines.focus();
    else if (tab === 'comments') this.talk.focus();
    else this.history.focus();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private open(tab: Tab): void {
    for (const name of Object.keys(this.tabs) as Tab[]) {
      this.tabs[name].setAttribute('aria-pressed', String(name === tab));
      this.bodies[name].hidden = name !== tab;
    }
  }

  private async load(entry: TermEntry): Promise<void> {
    this.showLines();
    const about = await this.session.about(entry.key).catch(() => null);
    if (about && this.entry === entry) this.showAbout(about);
  }

  private showLines(): void {
    const { entry } = this;
    const { said } = this.renderings;
    if (entry) this.lines.show((start) => this.session.lines(entry.key, said, start));
  }

  private drawHead(entry: TermEntry): void {
    const { project } = this.session;
    const title = el('h2', 'bw-entry-source', { lang: project?.sourceLanguage ?? '' });
    title.textContent = entry.source;
    const about = [entry.rule && t(entry.rule), t(entry.approval)].filter(Boolean).join(' · ');
    this.head.replaceChildren(title, el('span', 'bw-quiet', {}, about));
    const lang = project?.targetLanguage ?? '';
    const items = entry.targets.map((one, at) => targetItem(one, at, lang, this.actions));
    refill(this.targets, ...items);
  }

  private showAbout(about: About | null): void {
    const { conflicts = [], comments = [], history = [], also = [] } = about ?? {};
    const key = this.entry?.source ?? '';
    this.conflicts.hidden = conflicts.length === 0;
    refill(this.conflicts, ...conflicts.map((one) => conflictItem(one, key, this.actions)));
    this.talk.show(this.entry?.key ?? '', comments);
    const lang = this.session.project?.targetLanguage ?? '';
    const none = el('li', 'bw-quiet', {}, t('Nothing was changed here yet.'));
    const items = history.map((one) => pastItem(one, lang));
    this.history.replaceChildren(...(items.length > 0 ? items : [none]));
    const counted = (word: string, count: number) => (count > 0 ? `${word} ${count}` : word);
    setText(this.tabs.comments, counted(t('Comments'), comments.length));
    setText(this.tabs.history, counted(t('History'), history.length));
    this.renderings.also(also);
  }
}
