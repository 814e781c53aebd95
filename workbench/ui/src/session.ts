/**
 * The page's side of a project: rows known so far, edits on their way. This file is the
 * interface that the view draws from; it knows no DOM.
 *
 * Owned by Python: project, rows, annotations, progress. Owned by the page: which edits are
 * pending, the drafts being typed. Nothing is shown as saved that Python did not call saved.
 */

import type { Fields, RemarkKind } from './data/remarks';
import type { Connection } from './host';
import type {
  Annotation,
  Conflict,
  Edit,
  Entry,
  Finding,
  Hint,
  NewTerm,
  Person,
  Progress,
  Project,
  Query,
  Replacement,
  Row,
  Speaker,
  SpeakerNames,
  SpeakerRow,
  State,
  Version,
} from './protocol';

/** What the screen says of one row's latest edit. */
export type Saving = 'saved' | 'pending' | 'failed';

/** How a conflict is settled. */
export type Choice = 'mine' | 'theirs' | 'both';

/** What a project has that one can search by. */
export interface Choices {
  readonly speakers: readonly Speaker[];
  readonly checks: readonly string[];
  readonly terms: readonly string[];
}

/** Python will not do what was asked; its words say why. */
export class Refused extends Error {}

/** What one looks up. All of these reject with Refused, or where Python can't be reached. */
export interface Lookup {
  /** Indexes of the rows that fit a query, in order. */
  find(query: Query): Promise<readonly number[]>;
  choices(): Promise<Choices>;
  concordance(text: string): Promise<{ entries: readonly Entry[]; total: number }>;
  /** What a replacement in all targets would change. */
  replacing(query: Query, replacement: string): Promise<readonly Replacement[]>;
  /** All speakers, as they are called and how far they are. */
  speakers(): Promise<readonly SpeakerRow[]>;
  /** Calls a speaker so from now on, in the whole project. */
  nameSpeaker(names: SpeakerNames): Promise<readonly SpeakerRow[]>;
  /** Adds a term to the project's glossary; the hints follow. */
  addTerm(term: NewTerm): Promise<void>;
  /** The versions of a segment, oldest first. */
  history(segment: string): Promise<readonly Version[]>;
}

/** Long work under way or ended, as Python tells of it. */
export interface Told {
  readonly name: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly file: string; // that it writes, in the project's folder
  readonly said: string;
}

/** Long work that runs beside the kernel. All of these reject as those of Lookup do. */
export interface Work {
  /** Begins when what was typed so far is saved. */
  begin(work: 'export' | 'score', format?: string): Promise<Told>;
  look(name: string): Promise<Told>;
  cancel(name: string): Promise<Told>;
}

/** A segment to bring to another target and state, from where Python has it. */
export interface Rewriting {
  readonly index: number;
  readonly base: Annotation;
  readonly target: string;
  readonly state?: State;
}

/** What a step back or forth has done. */
export interface Undone {
  readonly indexes: readonly number[]; // of the rows that changed
  readonly left: number; // segments that stand elsewhere by now, and were left alone
}

/** An edit that Python will not take, however often it is sent; those on top of it wait behind it. */
export interface Held {
  readonly edit: Edit;
  readonly index: number | null; // null where the page does not know the row
  readonly text: string; // the latest of what stands to be lost
  readonly reason: string;
}

/** What changed, so that the view redraws only that. */
export interface Change {
  readonly project?: boolean; // project, connection, counts, progress
  readonly rows?: readonly number[]; // indexes whose row, draft or saving changed
  readonly all?: boolean; // everything: first answer, or a new kernel
  readonly typed?: boolean; // what was typed is on screen already: the rest may come after it
  readonly moving?: boolean; // rows are about to get other indexes: hand over what is typed, now
  readonly moved?: ReadonlyMap<number, number>; // they have: the new index by the old one
}

/** What one changes: kept in the browser at once, then sent to Python. */
export interface Editing {
  /** A new target; sent after a pause or on `flush`. */
  setTarget(index: number, target: string, origin?: string): void;
  setState(index: number, state: State): void;
  /** A new note on the source, which is kept and sent like a target; '' takes it away. */
  setNote(index: number, note: string): void;
  /** A comment or an error on a row, or a change to the one of that name. */
  remark(index: number, kind: RemarkKind, fields: Fields, name?: string | null): void;
  /** Lets a finding stand, for a reason; '' takes that back. */
  waive(index: number, finding: Finding, reason: string): void;
  /** Has one version of a conflict stand, or both one after the other in one draft. */
  settle(index: number, choice: Choice): void;
  /** New targets in many segments at once, all of one origin. */
  rewrite(rewritings: readonly Rewriting[], origin: string): void;
  /**
   * Splits a row before a place in its source, its target likewise; resolves with the indexes of
   * both parts. Rejects with Refused, or where Python can't be reached.
   */
  split(index: number, at: number, targetAt: number): Promise<readonly number[]>;
  /** Merges a row with the next of its turn; resolves with its index, rejects as `split`. */
  merge(index: number): Promise<readonly number[]>;
  /** Whether the next step is typing in this row, which its editor takes back letter by letter. */
  editorUndoes(which: 'undo' | 'redo', index: number): boolean;
  /** Takes back the last step of this author, or does it again; null where there is none. */
  undo(which: 'undo' | 'redo'): Promise<Undone | null>;
  /** Sends what was refused once more. */
  tryAgain(): void;
  /** Forgets what will not be taken, with all on top of it: the row stands as Python has it. */
  letGo(held: Held): void;
  /** Sends what waits for a pause, now. */
  flush(): void;
}

/** What Python tells of the terms of rows. */
export interface Terms {
  /** Asks, once, for what has to be known of a row's terms before somebody types in it. */
  need(index: number): void;
  /** The terms inside longer ones of a row; none until they have come. */
  nested(index: number): readonly Hint[];
  /** The words that count as those of a target; undefined until they have come. */
  formsOf(target: string): readonly string[] | undefined;
}

export interface Session {
  readonly project: Project | null;
  readonly progress: Progress | null;
  /** Who else has edited the project lately, the latest first. */
  readonly people: readonly Person[];
  readonly connection: Connection;
  /** Edits that Python has not yet called saved. */
  readonly pending: number;
  readonly heldEdits: readonly Held[];
  /** The last refusal in words, until an edit goes through; '' if none. */
  readonly problem: string;
  readonly length: number;
  /** Indexes of the rows in which two versions stand against each other, in order. */
  readonly conflicts: readonly number[];
  readonly editing: Editing;
  readonly terms: Terms;
  readonly lookup: Lookup;
  readonly work: Work;

  /** The row with drafts applied, or undefined where its page has not come yet. */
  row(index: number): Row | undefined;
  /** The conflict of a row, until it is settled here or elsewhere. */
  conflict(index: number): Conflict | undefined;
  saving(index: number): Saving;
  /** What a speaker is called in English; undefined until it has come. */
  speaker(speaker: string): SpeakerNames | undefined;
  /** Asks for rows that are not known, or barely: first those in sight, then what may come next. */
  need(inSight: readonly number[], next: readonly number[]): void;
  onChange(listener: (change: Change) => void): () => void;
  dispose(): void;
}
