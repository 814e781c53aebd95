/**
 * The messages between the page and Python, field for field as in `workbench/widget/messages.py`.
 *
 * The page asks, Python answers: every message of the page carries an `id` that its answer
 * repeats. Rows go by pages as they are scrolled to, never all at once. Places in text are
 * UTF-16 offsets here (Python turns its code points into them at the edge).
 */

import type { ReviewAnswer, ReviewAsk } from './review/protocol';

export type State =
  | 'untranslated'
  | 'draft'
  | 'needs work'
  | 'translated'
  | 'reviewed'
  | 'rejected';
export type Status = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';
export type Rule = '' | 'do not translate' | 'ambiguous';
export type ErrorSeverity = 'neutral' | 'minor' | 'major' | 'critical';
export type Side = 'source' | 'target';
export type Kind = 'moderator' | 'statement' | 'question' | 'answer';

/** The project as a whole: sent once, on `hello`. */
export interface Project {
  readonly project: string; // its id, which never changes
  readonly name: string;
  readonly sourceLanguage: string; // BCP 47
  readonly targetLanguage: string;
  readonly author: string; // who edits in this session
  readonly reviewers: readonly string[]; // who may review; none named: anybody may
  readonly segments: number;
  readonly shape: string; // the mark of today's segments, of which the indexes are
  readonly first: number; // index of the row to begin at: the first that is not confirmed
}

/** How far the project is: segments and source characters by state, in all. */
export interface Progress {
  readonly segments: Readonly<Record<State, number>>;
  readonly characters: Readonly<Record<State, number>>;
  readonly words: number; // English words in all targets
}

export interface Target {
  readonly target: string;
  readonly status: Status;
  readonly domain: string;
  readonly note: string;
  readonly authority: string; // whose rendering it is
  readonly valid_from: string; // ISO 8601, or ''
  readonly valid_to: string;
}

/** A term to be added to the glossary, as proposed. Without a status Python chooses it. */
export interface NewTerm {
  readonly source: string;
  readonly target: string;
  readonly note: string;
  readonly status?: Status;
}

/** A term at a place in the source of a row. */
export interface Hint {
  readonly start: number;
  readonly end: number;
  readonly source: string; // the term as the glossary writes it
  readonly rule: Rule;
  readonly targets: readonly Target[];
}

/**
 * What has to be known of the terms of a row to judge a translation as one types: for each target
 * the words that render each of its words, and the terms inside longer ones, which the panel folds
 * away.
 */
export interface Terms {
  readonly index: number;
  readonly forms: Readonly<Record<string, readonly string[]>>;
  readonly nested: readonly Hint[];
}

/** A question of a document. */
export interface Question {
  readonly number: number; // in its document, 1-based
  readonly speaker: string;
  readonly index: number; // of its first row
}

/** The turn that a row belongs to; the rows of a turn share one. */
export interface Turn {
  readonly document: string;
  readonly turn: number;
  readonly speaker: string;
  readonly role: string;
  readonly outlet: string;
  readonly kind: Kind;
  readonly timestamp: string; // ISO 8601 with offset, or ''
  readonly question: Question | null; // the one that an answer answers, or a question itself
}

export type Severity = 'error' | 'warning';

/** Start and end of a place in a text. */
export type Span = readonly [number, number];

/** What Python says, in English: the table of the screen's words has the Chinese of a key. */
export interface Message {
  readonly key: string; // a sentence, with the names of the values in braces
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * What a check says of a row, with the places on both sides. `subject` tells it from others of its
 * check; `waived` is the reason why it is let stand, or ''.
 */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly subject: string;
  readonly source: Span | null;
  readonly target: Span | null;
  readonly waived: string;
}

/** All findings of a segment as it stands. */
export interface SegmentFindings {
  readonly segment: string;
  readonly findings: readonly Finding[];
}

/** What the edits of a segment add up to. `edit` is the version that a next edit is based on. */
export interface Annotation {
  readonly segment: string;
  readonly target: string;
  readonly state: State;
  readonly author: string;
  readonly changed: string; // ISO 8601, UTC, or ''
  readonly note: string; // on the source; it makes no new version
  readonly edit: string | null;
}

/**
 * Two versions of a segment, made without knowing of each other. `mine` is this page's own where
 * `own` says so, else the one that stands now. An edit based on `settles_on` settles it.
 */
export interface Conflict {
  readonly segment: string;
  readonly index: number;
  readonly own: boolean;
  readonly mine: Annotation;
  readonly theirs: Annotation;
  readonly settles_on: string;
}

/** Somebody else who has edited the project lately. */
export interface Person {
  readonly author: string;
  readonly changed: string; // the time of the last edit: ISO 8601, UTC
}

/** A comment on a segment; `resolved` is that of its thread. */
export interface Comment {
  readonly comment: string;
  readonly thread: string;
  readonly author: string;
  readonly created: string; // ISO 8601, UTC, or '' before it is saved
  readonly text: string;
  readonly resolved: boolean;
}

/** An error that somebody marked; where it is `stale`, its place is not to be believed. */
export interface ErrorSpan {
  readonly error: string;
  readonly category: string;
  readonly severity: ErrorSeverity;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly stale: boolean;
  readonly note: string;
  readonly author: string;
}

/** What people say of a segment beside its translation. */
export interface Remarks {
  readonly segment: string;
  readonly comments: readonly Comment[];
  readonly errors: readonly ErrorSpan[];
}

/** One segment as the grid shows it. */
export interface Row extends Annotation {
  readonly index: number; // place in the project, 0-based
  readonly position: number; // place in its turn, 0-based; 0 draws the turn's header above
  readonly source: string;
  readonly turn: Turn;
  readonly hints: readonly Hint[];
  readonly findings: readonly Finding[]; // of the version that Python has
  readonly comments: readonly Comment[];
  readonly errors: readonly ErrorSpan[];
  readonly bare: boolean; // hints, findings, comments and errors are still to come
}

/**
 * An edit as the page makes it. Its name is made here, so that sending twice writes once. `origin`
 * is `editor` unless given.
 */
export interface Edit {
  readonly edit: string; // 26 characters, sortable by time (ULID)
  readonly kind: 'target' | 'state' | 'note' | 'waiver' | 'comment' | 'error';
  readonly segment: string;
  readonly value: string;
  readonly based_on: string | null;
  readonly origin?: string;
}

/** What a search asks for: a field that is not there or empty says nothing. */
export interface Query {
  readonly state?: State;
  readonly text?: string;
  readonly side?: 'either' | 'source' | 'target'; // where the text is looked for
  readonly regex?: boolean; // as RE2 reads it
  readonly case?: boolean;
  readonly speaker?: string;
  readonly check?: string; // of a finding that is not waived; `any` for whatever check
  readonly without?: readonly string[]; // checks that do not count for `any`
  readonly term?: string; // a source term of the glossary
  readonly since?: string; // ISO 8601
  readonly commented?: boolean;
}

/** A speaker to choose, with the number of segments. */
export interface Speaker {
  readonly speaker: string;
  readonly segments: number;
}

/** What a speaker is called in English. */
export interface SpeakerNames {
  readonly speaker: string;
  readonly name: string;
  readonly title: string;
}

/** A speaker of the project's table, with how far what they say is. */
export interface SpeakerRow extends SpeakerNames {
  readonly role: string;
  readonly outlet: string;
  readonly segments: number;
  readonly done: number; // segments that are confirmed
  readonly characters: number; // Chinese ones of the sources
  readonly confirmed: number; // of these characters
  readonly words: number; // English ones of the targets
}

/** A row that has a text on one side or both. */
export interface Entry {
  readonly index: number;
  readonly source: string;
  readonly target: string;
  readonly state: State;
}

/** A target before and after a replacement; `edit` is the version that it was made from. */
export interface Replacement {
  readonly index: number;
  readonly segment: string;
  readonly edit: string | null;
  readonly state: State;
  readonly before: string;
  readonly after: string;
}

/** Where a segment stood after an edit, and who made it, when and how. */
export interface Version {
  readonly edit: string;
  readonly kind: string;
  readonly target: string;
  readonly state: State;
  readonly author: string;
  readonly changed: string;
  readonly origin: string;
}

/** A target with its state. */
export interface Standing {
  readonly target: string;
  readonly state: State;
}

/** An edit that this author made on screen, with what it changed. */
export interface Step {
  readonly edit: string;
  readonly kind: string;
  readonly segment: string;
  readonly index: number;
  readonly origin: string;
  readonly before: Standing;
  readonly after: Standing;
}

/** A line of a file, with what was made of it and why. */
export interface FileLine {
  readonly line: number; // 1-based
  readonly text: string; // its beginning
  readonly reason: string;
}

/** A transcript as it was understood. Of long lists the first come, with their number in all. */
export interface DocumentPreview {
  readonly document: string;
  readonly layout: string;
  readonly encoding: string;
  readonly segments: number;
  readonly characters: number;
  readonly turns: readonly {
    readonly speaker: string;
    readonly kind: Kind;
    readonly timestamp: string;
    readonly text: string; // its beginning
  }[];
  readonly turnCount: number;
  readonly speakers: readonly {
    readonly speaker: string;
    readonly role: string;
    readonly outlet: string;
    readonly turns: number;
  }[];
  readonly leftOut: readonly FileLine[];
  readonly leftOutCount: number;
  readonly doubtful: readonly FileLine[]; // they look like labels and were not believed
  readonly doubtfulCount: number;
}

/** A glossary as it was understood. */
export interface GlossaryPreview {
  readonly file: string;
  readonly terms: number;
  readonly targets: number;
  readonly leftOut: readonly FileLine[];
  readonly leftOutCount: number;
}

/** What a page shows before it has a line to Python: it comes with the output of a cell. */
export interface Opening {
  readonly project: Project;
  readonly rows: readonly Row[];
}

export type Ask =
  | ReviewAsk
  | {
      readonly type: 'hello';
      readonly id: number;
      readonly client: string;
      readonly author: string; // as the reader calls themselves; '' where they don't
      readonly path?: string;
      readonly project?: string;
    }
  | { readonly type: 'rows'; readonly id: number; readonly start: number; readonly stop: number }
  | { readonly type: 'glance'; readonly id: number; readonly indexes: readonly number[] }
  | { readonly type: 'terms'; readonly id: number; readonly start: number; readonly stop: number }
  | { readonly type: 'term'; readonly id: number; readonly term: NewTerm }
  | { readonly type: 'edits'; readonly id: number; readonly edits: readonly Edit[] }
  | { readonly type: 'changes'; readonly id: number; readonly since: string | null }
  | { readonly type: 'find'; readonly id: number; readonly query: Query }
  | { readonly type: 'choices'; readonly id: number }
  | { readonly type: 'places'; readonly id: number; readonly segments: readonly string[] }
  | {
      readonly type: 'split';
      readonly id: number;
      readonly client: string;
      readonly segment: string;
      readonly at: number; // in the source
      readonly target_at: number;
    }
  | {
      readonly type: 'merge';
      readonly id: number;
      readonly client: string;
      readonly segment: string; // with the next one of its turn
    }
  | {
      readonly type: 'regroup';
      readonly id: number;
      readonly client: string;
      readonly origin: string; // of a split or a merge
      readonly way: 'undo' | 'redo';
    }
  | { readonly type: 'speakers'; readonly id: number }
  | {
      readonly type: 'speaker';
      readonly id: number;
      readonly client: string;
      readonly names: SpeakerNames;
    }
  | { readonly type: 'concordance'; readonly id: number; readonly text: string }
  | {
      readonly type: 'replacing';
      readonly id: number;
      readonly query: Query;
      readonly replacement: string;
    }
  | { readonly type: 'findings'; readonly id: number; readonly segments: readonly string[] }
  | {
      readonly type: 'preview';
      readonly id: number;
      readonly sources: readonly string[]; // as the kernel's folder finds them
      readonly glossaries: readonly string[];
    }
  | {
      readonly type: 'create';
      readonly id: number;
      readonly folder: string;
      readonly sources: readonly string[];
      readonly glossaries: readonly string[];
    }
  | { readonly type: 'history'; readonly id: number; readonly segment: string }
  | {
      readonly type: 'begin';
      readonly id: number;
      readonly work: 'export' | 'score';
      readonly format?: string; // of an export, by its suffix
    }
  | { readonly type: 'work' | 'cancel'; readonly id: number; readonly name: string }
  | { readonly type: 'steps'; readonly id: number; readonly client: string }
  | { readonly type: 'standing'; readonly id: number; readonly segments: readonly string[] };

export type Answer =
  | ReviewAnswer
  | {
      readonly type: 'project';
      readonly id: number;
      readonly glossary: string; // the mark of the glossary that later hints are of
      readonly speakers: string; // the mark of the table of speakers
      readonly project: Project;
      readonly conflicts: readonly Conflict[];
      readonly since: string | null;
    }
  /** Rows of the segments of `shape`. */
  | {
      readonly type: 'rows';
      readonly id: number;
      readonly shape: string;
      readonly rows: readonly Row[];
    }
  /**
   * The edits are fsynced. `annotations` is where their segments stand now; `conflicts` are all
   * that are open in the project, here as in the other answers.
   */
  | {
      readonly type: 'saved';
      readonly id: number;
      readonly edits: readonly string[];
      readonly annotations: readonly Annotation[];
      readonly findings: readonly SegmentFindings[];
      readonly remarks: readonly Remarks[];
      readonly conflicts: readonly Conflict[];
      readonly progress: Progress;
    }
  /**
   * What others have changed since; `since` is the mark to ask with next time. `glossary` is
   * another than the last time where the hints of all rows are to be asked anew, `speakers` where
   * the table of speakers is, `shape` where the segments are others.
   */
  | {
      readonly type: 'changes';
      readonly id: number;
      readonly glossary: string;
      readonly speakers: string;
      readonly shape: string;
      readonly annotations: readonly Annotation[];
      readonly remarks: readonly Remarks[];
      readonly conflicts: readonly Conflict[];
      readonly people: readonly Person[];
      readonly progress: Progress;
      readonly since: string | null;
    }
  | { readonly type: 'term'; readonly id: number } // it is in the glossary, and on disk
  | { readonly type: 'terms'; readonly id: number; readonly terms: readonly Terms[] }
  /** Indexes of the rows found, in order. */
  | { readonly type: 'found'; readonly id: number; readonly indexes: readonly number[] }
  /** What a project has that one can search by. */
  | {
      readonly type: 'choices';
      readonly id: number;
      readonly speakers: readonly Speaker[];
      readonly checks: readonly string[];
      readonly terms: readonly string[];
    }
  /** All speakers, in order of appearance. Answers `speaker` too, once the names are on disk. */
  | { readonly type: 'speakers'; readonly id: number; readonly speakers: readonly SpeakerRow[] }
  /** Of `total` entries the first are here. */
  | {
      readonly type: 'concordance';
      readonly id: number;
      readonly entries: readonly Entry[];
      readonly total: number;
    }
  /** What a replacement would change. Nothing is written. */
  | {
      readonly type: 'replacing';
      readonly id: number;
      readonly replacements: readonly Replacement[];
    }
  | {
      readonly type: 'findings';
      readonly id: number;
      readonly findings: readonly SegmentFindings[];
    }
  /** What would become of files. Nothing is written. */
  | {
      readonly type: 'preview';
      readonly id: number;
      readonly documents: readonly DocumentPreview[];
      readonly glossaries: readonly GlossaryPreview[];
    }
  | { readonly type: 'created'; readonly id: number; readonly path: string } // of the folder
  /** The versions of a segment, oldest first. */
  | { readonly type: 'history'; readonly id: number; readonly versions: readonly Version[] }
  /** What this author did by other clients, oldest first. */
  | { readonly type: 'steps'; readonly id: number; readonly steps: readonly Step[] }
  /** The place of a segment that there is none of today is -1. */
  | {
      readonly type: 'standing';
      readonly id: number;
      readonly annotations: readonly Annotation[];
      readonly places: readonly number[];
    }
  /**
   * Where segments are among those of `shape`, of which there are `segments`. One that is held by
   * another is at that one's place; -1 is for what is unknown.
   */
  | {
      readonly type: 'places';
      readonly id: number;
      readonly shape: string;
      readonly segments: number;
      readonly places: readonly number[];
      readonly held: readonly boolean[];
    }
  /**
   * A split or a merge is on disk. `origin` is that of its edits, by which it is undone;
   * `segments` are those that it left, in order.
   */
  | {
      readonly type: 'reshaped';
      readonly id: number;
      readonly origin: string;
      readonly segments: readonly string[];
    }
  /** Long work: `file` is what it writes, in the project's folder; `said` what it says of itself. */
  | {
      readonly type: 'work';
      readonly id: number;
      readonly name: string;
      readonly state: 'running' | 'done' | 'failed' | 'cancelled';
      readonly file: string;
      readonly said: string;
    }
  /** The asked-for thing was not done: nothing was written. `code` is the error's class name. */
  | {
      readonly type: 'error';
      readonly id: number;
      readonly code: string;
      readonly message: Message;
      readonly lasting: boolean; // however often it is asked for, it will be refused
    };
