/** The versions of the sentence in hand and of those it was made from, the latest first. */

import { moment, t } from '../../language/words';
import type { Project, Row, Version } from '../../protocol';
import type { Lookup } from '../../session';
import { button, el, refill } from '../dom';
import type { Section } from '../section';
import { stateIcon, stateName } from '../state';
import { differences } from './differences';
import { earlier, madeBy, standing, whereOf } from './telling';

export class HistorySection implements Section {
  readonly element: HTMLDetailsElement;
  private readonly title = el('summary', 'bw-panel-title', {}, t('History'));
  private readonly list = el('ol', 'bw-history');
  private project: Project | undefined;
  private row: Row | undefined;
  private index = -1;
  private drawn: string | undefined; // the version that the list ends with
  private arriving = false; // somebody has come, and the versions are not drawn yet

  constructor(
    private readonly lookup: Lookup,
    private readonly restore: (index: number, target: string) => void,
    chord: string,
  ) {
    this.title.title = chord;
    this.element = el('details', 'bw-section', {}, this.title, this.list);
    this.element.addEventListener('toggle', () => void this.draw());
  }

  get entered(): boolean {
    return this.element.contains(document.activeElement);
  }

  enter(): void {
    this.element.open = true;
    this.title.focus({ preventScroll: true });
    toTop(this.element);
    this.arriving = true;
  }

  show(row: Row | undefined, index: number, project: Project): void {
    if (row?.segment !== this.row?.segment) this.clear();
    this.row = row;
    this.index = index;
    this.project = project;
    void this.draw();
  }

  private clear(): void {
    this.list.replaceChildren();
    this.drawn = undefined;
  }

  private async draw(): Promise<void> {
    const { row, project } = this;
    // A split may leave the text of a sentence as it is.
    const version = row && `${row.segment} ${row.edit} ${row.source}`;
    if (!this.element.open || !row || !project || version === this.drawn) return;
    this.drawn = version;
    const versions = await this.lookup.history(row.segment).catch(() => null);
    if (this.drawn !== version) return;
    if (versions) refill(this.list, ...this.items(versions, row.segment, project));
    else this.clear();
    if (this.arriving && this.entered) toTop(this.element); // there was less to scroll before
    this.arriving = false;
  }

  private items(versions: readonly Version[], own: string, project: Project) {
    if (versions.length === 0)
      return [el('li', 'bw-quiet', {}, t('Nothing was written here yet.'))];
    const stands = standing(versions, own);
    const items = versions.map((version, at) => {
      const item = el('li', 'bw-version-of', {}, this.about(version, own, version === stands));
      item.append(changes(version, earlier(versions, at), project.targetLanguage));
      return item;
    });
    return items.reverse();
  }

  private about(version: Version, own: string, stands: boolean): HTMLElement {
    const { target, state, author, changed, origin } = version;
    const icon = el('span', 'bw-history-state', { 'data-state': state }, stateIcon(state));
    icon.title = stateName(state);
    const about = el('div', 'bw-history-about', {}, icon, `${author} · ${moment(changed)}`);
    for (const words of [madeBy(origin), whereOf(version, own)])
      if (words) about.append(el('span', 'bw-quiet', {}, words));
    if (!stands) {
      // Its index by then: others may have split a sentence before it meanwhile.
      const restore = button('bw-link', t('Restore'), () => this.restore(this.index, target));
      restore.title = t('Write this version anew, as a draft');
      about.append(restore);
    }
    return about;
  }
}

/** Scrolls the panel alone: the notebook around it stays where it is. */
function toTop(section: HTMLElement): void {
  const panel = section.parentElement;
  if (!panel) return;
  panel.scrollTop += section.getBoundingClientRect().top - panel.getBoundingClientRect().top;
}

function changes({ target, state }: Version, before: string, language: string): HTMLElement {
  if (target !== before) return differences(before, target, language);
  return el('div', 'bw-quiet', {}, stateName(state));
}
