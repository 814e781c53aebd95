/** A target of the entry in hand, with all that the glossary says of it. */

import { t } from '../../language/words';
import type { Status } from '../../protocol';
import { button, el } from '../../view/dom';
import type { EntryTarget } from '../protocol';
import { STATUSES, statusWords } from './words';

export interface TargetActions {
  readonly setStatus: (target: number, status: Status) => void;
  readonly takeOut: (target: number) => void;
  readonly edit: (target: number) => void;
}

export function targetItem(
  one: EntryTarget,
  at: number,
  lang: string,
  actions: TargetActions,
): HTMLElement {
  const status = el('select', 'bw-field-select', {
    'aria-label': t('Status of “{target}”', { target: one.target }),
  });
  status.append(...STATUSES.map((each) => new Option(statusWords(each), each)));
  status.value = one.status;
  status.addEventListener('change', () => actions.setStatus(at, status.value as Status));
  const retired = one.approval === 'retired';
  const line = el(
    'div',
    'bw-entry-target',
    {},
    el('span', 'bw-hint-number', { 'aria-hidden': 'true' }, at < 9 ? String(at + 1) : ''),
    el('span', 'bw-term-text', { lang }, one.target),
    status,
    button('bw-link', t('Edit'), () => actions.edit(at)),
    button('bw-link', retired ? t('Bring back') : t('Retire'), () => actions.takeOut(at)),
  );
  line.dataset.retired = String(retired);
  const about = described(one);
  return el('li', '', {}, line, ...(about ? [el('p', 'bw-about', {}, about)] : []));
}

function described(one: EntryTarget): string {
  const dated = Boolean(one.valid_from || one.valid_to);
  const validity = dated ? `${one.valid_from || '…'} – ${one.valid_to || '…'}` : '';
  const where = one.applies_where && t('where: {context}', { context: one.applies_where });
  const said = [one.domain, one.part_of_speech, one.authority, validity, where];
  return [...said, one.definition, one.note].filter(Boolean).join(' · ');
}
