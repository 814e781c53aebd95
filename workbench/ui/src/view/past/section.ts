/** The versions of the sentence in hand, the latest first, with what changed in each. */

import { moment, t } from '../../language/words';
import type { Project, Row, Version } from '../../protocol';
import type { Lookup } from '../../session';
import { button, el, refill } from '../dom';
import type { Section } from '../section';
import { stateIcon, stateName } from '../state';
import { differences } from './differences';

export class HistorySection implements Section {
  readonly element: HTMLDetailsElement;
  private readonly title = el('summary', 'bw-panel-title', {}, t('History'));
  private readonly list = el('ol', 'bw-history');
  private project: Project | undefined;
  private row: Row | undefined;
  private index = -1;
  private drawn: string | undefined; // the version that the list ends with

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
    this.title.focus();
    this.element.scrollIntoView({ block: 'start' });
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
    const version = row && `${row.segment} ${row.edit}`;
    if (!this.element.open || !row || !project || version === this.drawn) return;
    this.drawn = version;
    const versions = await this.lookup.history(row.segment).catch(() => null);
    if (this.drawn !== version) return;
    if (versions) refill(this.list, ...this.items(versions, project));
    else this.clear();
  }

  private items(versions: readonly Version[], project: Project) {
    if (versions.length === 0)
      return [el('li', 'bw-quiet', {}, t('Nothing was written here yet.'))];
    const items = versions.map((version, at) => {
      const before = versions[at - 1]?.target ?? '';
      const last = at === versions.length - 1;
      return this.item(version, before, last, project.targetLanguage);
    });
    return items.reverse();
  }

  private item(version: Version, before: string, last: boolean, language: string) {
    const { target, state, author, changed, origin } = version;
    const icon = el('span', 'bw-history-state', { 'data-state': state }, stateIcon(state));
    icon.title = stateName(state);
    const about = el('div', 'bw-history-about', {}, icon, `${author} · ${moment(changed)}`);
    const how = origins()[origin.split(' ')[0] ?? ''];
    if (how) about.append(el('span', 'bw-quiet', {}, how));
    if (!last) {
      // Its index by then: others may have split a sentence before it meanwhile.
      const restore = button('bw-link', t('Restore'), () => this.restore(this.index, target));
      restore.title = t('Write this version anew, as a draft');
      about.append(restore);
    }
    const item = el('li', 'bw-version-of', {}, about);
    if (target !== before) item.append(differences(before, target, language));
    else item.append(el('div', 'bw-quiet', {}, stateName(state)));
    return item;
  }
}

const origins = (): Readonly<Record<string, string>> => ({
  undo: t('undone'),
  redo: t('redone'),
  replace: t('replaced'),
  restore: t('restored'),
});
