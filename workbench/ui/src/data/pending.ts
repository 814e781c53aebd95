/**
 * Edits that Python has not called saved yet, in the order they were made. Pure: what is to be
 * kept in the browser, and when to send, is for others.
 *
 * A draft that nobody has been told of grows in place; once sent, an edit never changes, since
 * its name may already stand for that text on disk. Each edit is based on the one before it on
 * its segment, saved or pending. Notes on a source are a chain of their own, since they change
 * neither translation nor version.
 */

import type { Annotation, Conflict, Edit, Finding, Row, State } from '../protocol';
import { type Fields, type RemarkKind, remarked } from './remarks';

export interface Pending extends Edit {
  readonly client: string; // who keeps it, so that others know when its page is dead
}

/** What a change to the pending edits asks of the browser's storage. */
export type Keep = { readonly keep: Pending } | { readonly forget: string } | null;

export class PendingEdits {
  private readonly chains = new Map<string, readonly Pending[]>();
  private readonly told = new Set<string>();

  constructor(
    private readonly client: string,
    private readonly name: () => string,
  ) {}

  get size(): number {
    return this.all().length;
  }

  /** All of them, oldest first. */
  all(): Pending[] {
    return [...this.chains.values()].flat().sort(byName);
  }

  has(segment: string): boolean {
    return this.of(segment).length > 0;
  }

  draft(row: Annotation, target: string, origin?: string): Keep {
    return this.typed('target', row, target, origin);
  }

  /** A waiver, or its withdrawal. */
  waive(row: Annotation, value: string): Keep {
    return this.add('waiver', row, value);
  }

  note(row: Annotation, note: string): Keep {
    return this.typed('note', row, note);
  }

  /** A comment or an error, or a change to the one of a name: each an edit of its own. */
  remark(row: Annotation, kind: RemarkKind, fields: Fields, name: string | null): Keep {
    const edit = this.name();
    const value = JSON.stringify({ [kind]: name ?? edit, ...fields });
    const made = { edit, kind, segment: row.segment, value, based_on: null };
    return this.put({ ...made, client: this.client }, this.chain(kind, row.segment));
  }

  /** One of two versions is to stand, or what was made of both. */
  settle(row: Annotation, conflict: Conflict, target: string): Keep {
    return this.add('target', row, target, undefined, conflict.settles_on);
  }

  /** Whether a conflict is settled once all pending edits are saved. */
  settles(conflict: Conflict): boolean {
    const chain = this.chain('target', conflict.segment);
    return chain.some((edit) => edit.based_on === conflict.settles_on);
  }

  state(row: Annotation, state: State, origin?: string): Keep {
    return this.shown(row).state === state ? null : this.add('state', row, state, origin);
  }

  /** The row as it will stand once all pending edits are saved. */
  shown<R extends Annotation>(row: R): R {
    return over(row, this.of(row.segment));
  }

  /** Takes over edits that a dead page left, unaltered. */
  adopt(edits: readonly Pending[]): Pending[] {
    const adopted = edits.map((edit) => ({ ...edit, client: this.client }));
    for (const edit of adopted) this.set(edit, [...this.chainOf(edit), edit].sort(byName));
    this.tell(adopted);
    return adopted;
  }

  /** From now on these may be on disk. */
  tell(edits: readonly Pending[]): void {
    for (const edit of edits) this.told.add(edit.edit);
  }

  forget(edits: readonly Pending[]): void {
    const gone = new Set(edits.map((edit) => edit.edit));
    for (const edit of edits) {
      const left = this.chainOf(edit).filter((other) => !gone.has(other.edit));
      this.set(edit, left);
    }
    for (const name of gone) this.told.delete(name);
  }

  /** Those of one segment, oldest first. */
  of(segment: string): readonly Pending[] {
    if (this.chains.size === 0) return []; // as nearly always, and all rows in sight are asked of
    return chains.flatMap((kind) => this.chain(kind, segment)).sort(byName);
  }

  private typed(kind: 'target' | 'note', row: Annotation, value: string, origin?: string): Keep {
    const chain = this.chain(kind, row.segment);
    const last = chain.at(-1);
    if (last?.kind !== kind || this.told.has(last.edit)) {
      return this.shown(row)[kind] === value ? null : this.add(kind, row, value, origin);
    }
    const before = chain.slice(0, -1);
    if (over(row, before)[kind] === value) {
      this.set(last, before);
      return { forget: last.edit };
    }
    const { origin: _, ...edit } = last;
    return this.put({ ...edit, value, ...by(origin) }, before);
  }

  private add(
    kind: Edit['kind'],
    row: Annotation,
    value: string,
    origin?: string,
    on?: string,
  ): Keep {
    const before = this.chain(kind, row.segment);
    const based_on = on ?? before.at(-1)?.edit ?? row.edit;
    const edit = { edit: this.name(), kind, segment: row.segment, value, based_on };
    return this.put({ ...edit, ...by(origin), client: this.client }, before);
  }

  private put(edit: Pending, before: readonly Pending[]): Keep {
    this.set(edit, [...before, edit]);
    return { keep: edit };
  }

  private chainOf(edit: Edit): readonly Pending[] {
    return this.chain(edit.kind, edit.segment);
  }

  private chain(kind: Edit['kind'], segment: string): readonly Pending[] {
    return this.chains.get(key(kind, segment)) ?? [];
  }

  private set({ kind, segment }: Edit, chain: readonly Pending[]): void {
    if (chain.length > 0) this.chains.set(key(kind, segment), chain);
    else this.chains.delete(key(kind, segment));
  }
}

/** What changes neither translation nor version is a chain of its own. */
const chains = ['target', 'note', 'waiver', 'comment', 'error'] as const;

const key = (kind: Edit['kind'], segment: string): string =>
  `${kind === 'state' ? 'target' : kind}:${segment}`;

/** The name of the chain that an edit is part of. */
export const chainOf = ({ kind, segment }: Edit): string => key(kind, segment);

const by = (origin: string | undefined) => (origin === undefined ? {} : { origin });

const byName = (a: Edit, b: Edit): number => (a.edit < b.edit ? -1 : 1);

function over<R extends Annotation>(row: R, edits: readonly Edit[]): R {
  if (edits.length === 0) return row;
  const now = { ...row };
  for (const edit of edits) Object.assign(now, effect(edit, now));
  return now;
}

/** The rule of `workbench/store/fold.py`: a changed target is a draft until a state is set. */
function effect(edit: Edit, row: Annotation): Partial<Row> {
  if (edit.kind === 'comment' || edit.kind === 'error')
    return 'comments' in row ? remarked(row as Row, edit.kind, edit.value) : {};
  if (edit.kind === 'note') return { note: edit.value };
  if (edit.kind === 'waiver') return 'findings' in row ? waived(row as Row, edit.value) : {};
  if (edit.kind === 'state') return { state: edit.value as State };
  return { target: edit.value, state: edit.value.trim() ? 'draft' : 'untranslated' };
}

function waived(row: Row, value: string): Partial<Row> {
  const { check, subject, reason } = JSON.parse(value);
  const of = (finding: Finding) => finding.check === check && finding.subject === subject;
  const findings = row.findings.map((one) => (of(one) ? { ...one, waived: reason } : one));
  return { findings };
}
