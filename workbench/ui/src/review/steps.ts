/** What a key or a click changes in an entry, as rows to be saved. Knows no DOM. */

import type { Status } from '../protocol';
import type { Approval, EntryTarget, TermEntry, TermRow } from './protocol';

/**
 * Another status for a target. A term has one preferred target in one context: the former becomes
 * an admitted one, unless the term is ambiguous.
 */
export function statusRows(entry: TermEntry, target: EntryTarget, status: Status): TermRow[] {
  const former = status === 'preferred' && entry.rule !== 'ambiguous' ? rivals(entry, target) : [];
  const rows = former.map((one) => row(entry, one, { status: 'admitted' }));
  return target.status === status ? rows : [row(entry, target, { status }), ...rows];
}

/** Another approval for all targets of an entry; what was retired alone stays so. */
export function approvalRows(entry: TermEntry, approval: Approval): TermRow[] {
  const standing = entry.targets.filter((one) => one.approval !== 'retired');
  const meant = standing.length > 0 ? standing : entry.targets;
  return meant
    .filter((one) => one.approval !== approval)
    .map((one) => row(entry, one, { approval }));
}

/** Retires a target, or brings it back as proposed. */
export function takeOutRows(entry: TermEntry, target: EntryTarget): TermRow[] {
  const approval = target.approval === 'retired' ? 'proposed' : 'retired';
  return [row(entry, target, { approval })];
}

function rivals(entry: TermEntry, target: EntryTarget): readonly EntryTarget[] {
  return entry.targets.filter(
    (one) =>
      one !== target &&
      one.status === 'preferred' &&
      one.approval !== 'retired' &&
      one.applies_where === target.applies_where,
  );
}

function row(
  entry: TermEntry,
  one: EntryTarget,
  changed: Readonly<Record<string, string>>,
): TermRow {
  const { target, applies_where } = one;
  return { source: entry.source, target, applies_where, ...changed };
}
