/** Draws what was understood of the files: speakers, turns, what is left out and why. */

import { isWord, numeral, plural, t, together, type Word } from '../../language/words';
import type { DocumentPreview, FileLine, GlossaryPreview } from '../../protocol';
import { el } from '../../view/dom';
import { kindName } from '../../view/header';
import type { Preview } from './maker';

/** Why lines are left out or doubtful, as the importers name it; formats may have reasons of their own. */
const reasons: ReadonlySet<string> = new Set<Word>([
  'page furniture: menu or control, before the first speaker',
  'page furniture: title, before the first speaker',
  'page furniture: date, place or source, before the first speaker',
  'page furniture: heading or short line, before the first speaker',
  'page furniture: between turns',
  'page furniture: after the last speaker',
  'text before the first speaker',
  'looks like a label, read as text',
  'looks like a label, left out',
]);

export function draw({ documents, glossaries }: Preview): readonly HTMLElement[] {
  return [...documents.map(transcript), ...glossaries.map(glossary)];
}

function transcript(found: DocumentPreview): HTMLElement {
  const doubts = found.doubtfulCount > 0;
  return el(
    'section',
    'bw-new-document',
    { 'aria-label': found.document },
    el('h3', '', {}, found.document),
    el('p', 'bw-new-counts', {}, counts(found)),
    ...(doubts
      ? [
          lines(
            t('Look at first: labels that may have been missed'),
            found.doubtful,
            found.doubtfulCount,
            true,
          ),
        ]
      : []),
    speakers(found),
    lines(t('Left out'), found.leftOut, found.leftOutCount, true),
    turns(found),
  );
}

function counts({ turnCount, speakers, segments, characters }: DocumentPreview): string {
  return [
    plural(turnCount, '{count} turn', '{count} turns'),
    plural(speakers.length, '{count} speaker', '{count} speakers'),
    plural(segments, '{count} sentence', '{count} sentences'),
    plural(characters, '{count} character', '{count} characters'),
  ].join(' · ');
}

function speakers(found: DocumentPreview): HTMLElement {
  const rows = found.speakers.map(({ speaker, role, outlet, turns }) => [
    speaker,
    [outlet, role].filter(Boolean).join(' · '),
    numeral(turns),
  ]);
  return folded(
    t('Speakers'),
    found.speakers.length,
    true,
    table([t('Speaker'), t('Role'), t('Turns')], rows),
  );
}

function turns(found: DocumentPreview): HTMLElement {
  const rows = found.turns.map(({ speaker, kind, timestamp, text }) => [
    timestamp.slice(11, 19),
    speaker,
    kindName(kind),
    text,
  ]);
  const heads = [t('Time'), t('Speaker'), t('Kind'), t('Begins with')];
  return folded(t('Turns'), found.turnCount, true, table(heads, rows), more(rows, found.turnCount));
}

function lines(
  title: string,
  found: readonly FileLine[],
  count: number,
  open: boolean,
): HTMLElement {
  const rows = found.map(({ line, text, reason }) => [numeral(line), text, why(reason)]);
  const heads = [t('Line'), t('Text'), t('Reason')];
  return folded(title, count, open, table(heads, rows), more(rows, count));
}

function why(reason: string): string {
  return reasons.has(reason) && isWord(reason) ? t(reason) : reason;
}

function glossary(found: GlossaryPreview): HTMLElement {
  const said = together(
    plural(found.terms, '{count} term', '{count} terms'),
    `(${plural(found.targets, '{count} translation', '{count} translations')})`,
  );
  const section = el(
    'section',
    'bw-new-document',
    { 'aria-label': found.file },
    el('h3', '', {}, found.file),
    el('p', 'bw-new-counts', {}, said),
  );
  if (found.leftOutCount > 0)
    section.append(lines(t('Left out'), found.leftOut, found.leftOutCount, true));
  return section;
}

function folded(
  title: string,
  count: number,
  open: boolean,
  ...content: readonly HTMLElement[]
): HTMLElement {
  const head = el('summary', '', {}, `${title} (${numeral(count)})`);
  const node = el('details', 'bw-new-part', {}, head, ...(count > 0 ? content : []));
  node.open = open && count > 0;
  return node;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const head = el('tr', '', {}, ...heads.map((one) => el('th', '', { scope: 'col' }, one)));
  const body = rows.map((row) => el('tr', '', {}, ...row.map((one) => el('td', '', {}, one))));
  return el('table', 'bw-new-table', {}, el('thead', '', {}, head), el('tbody', '', {}, ...body));
}

function more(shown: readonly unknown[], count: number): HTMLElement {
  const left = count - shown.length;
  return el(
    'p',
    'bw-quiet',
    {},
    left > 0 ? plural(left, 'and {count} more', 'and {count} more') : '',
  );
}
