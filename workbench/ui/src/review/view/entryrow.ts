/** One entry of the table: its source, its targets with status and use, how it is borne out. */

import { plural, t } from '../../language/words';
import type { Project } from '../../protocol';
import { el, setAttribute } from '../../view/dom';
import type { EntryTarget, TermEntry } from '../protocol';
import { statusSign } from './words';

export interface Drawing {
  readonly entry: TermEntry | undefined;
  readonly project: Project;
  readonly active: boolean;
  readonly marked: boolean; // to be merged
  readonly inHand: number; // of its targets, where it is the entry in hand
  readonly counted: boolean;
}

export class EntryRow {
  readonly element: HTMLElement;
  private drawn: Drawing | undefined;

  constructor(place: number) {
    const attributes = {
      role: 'row',
      tabindex: '-1',
      'aria-rowindex': String(place + 1),
      'data-index': String(place),
    };
    this.element = el('div', 'bw-item bw-term-row', attributes);
  }

  draw(drawing: Drawing): void {
    const { entry, active, marked, inHand, counted } = drawing;
    const { drawn } = this;
    setAttribute(this.element, 'tabindex', active ? '0' : '-1');
    setAttribute(this.element, 'aria-selected', String(active));
    const same = drawn?.entry === entry && drawn?.inHand === inHand && drawn.counted === counted;
    if (same && drawn?.active === active && drawn.marked === marked) return;
    this.drawn = drawing;
    this.element.classList.toggle('bw-waiting', entry === undefined);
    this.element.replaceChildren(...(entry ? cells(entry, drawing) : [cell('bw-term-source')]));
  }
}

function cells(entry: TermEntry, drawing: Drawing): readonly HTMLElement[] {
  const { project, counted } = drawing;
  const source = el('span', '', { lang: project.sourceLanguage }, entry.source);
  const targets = entry.targets.map((one, at) => targetLine(one, at, drawing));
  const approval = el(
    'span',
    'bw-approval',
    { 'data-approval': entry.approval },
    t(entry.approval),
  );
  return [
    cell('bw-term-signs', ...signs(entry, drawing.marked)),
    cell('bw-term-source', source),
    cell('bw-term-targets', ...targets),
    cell('bw-term-approval', approval),
    cell('bw-term-use', ...(counted ? use(entry) : ['…'])),
  ];
}

function cell(className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const role = className === 'bw-term-source' ? 'rowheader' : 'gridcell';
  return el('div', className, { role }, ...content);
}

function targetLine(one: EntryTarget, at: number, drawing: Drawing): HTMLElement {
  const retired = one.approval === 'retired';
  const line = el(
    'div',
    'bw-term-target',
    { 'data-status': one.status, 'data-retired': String(retired) },
    statusSign(one.status),
    el('span', 'bw-term-text', { lang: drawing.project.targetLanguage }, one.target),
    el('span', 'bw-term-uses', {}, one.uses > 0 ? `${one.uses} ×` : ''),
  );
  if (retired) line.append(el('span', 'bw-status', {}, t('retired')));
  if (drawing.active && at === drawing.inHand) line.dataset.inHand = 'true';
  return line;
}

function signs({ conflicts, comments }: TermEntry, marked: boolean): readonly HTMLElement[] {
  const made: HTMLElement[] = [];
  if (marked)
    made.push(el('span', 'bw-mark-sign', { role: 'img', 'aria-label': t('marked') }, '◆'));
  if (conflicts.length > 0) {
    const words = plural(conflicts.length, '{count} conflict', '{count} conflicts');
    made.push(
      el('span', 'bw-conflict-sign', { role: 'img', 'aria-label': words, title: words }, '!'),
    );
  }
  if (comments > 0) {
    const words = plural(comments, '1 open comment', '{count} open comments');
    made.push(
      el('span', 'bw-comment-sign', { role: 'img', 'aria-label': words, title: words }, '❝'),
    );
  }
  return made;
}

/** How often it stands in the sources, and how much of what is translated is as listed. */
function use({ occurrences, translated, rendered }: TermEntry): readonly (Node | string)[] {
  if (occurrences === 0) return [el('span', 'bw-quiet', {}, t('not used'))];
  const times = el('span', 'bw-term-times', {}, t('{count} ×', { count: occurrences }));
  if (translated === 0) return [times];
  const percent = Math.round((100 * rendered) / translated);
  const told = { rendered, translated };
  const words = t('{rendered} of {translated} translated places rendered as listed', told);
  const fill = el('span', 'bw-bar-fill');
  fill.style.width = `${percent}%`;
  const bar = el('span', 'bw-bar', { 'aria-hidden': 'true' }, fill);
  const share = el('span', 'bw-term-share', { title: words }, bar, t('{percent} %', { percent }));
  return [times, share];
}
