/** Terms of the glossary at their places in a source. */

export type Status = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

export type Rule = '' | 'do not translate' | 'ambiguous';

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

export type TermsAsk =
  | { readonly type: 'term'; readonly id: number; readonly term: NewTerm }
  | { readonly type: 'terms'; readonly id: number; readonly start: number; readonly stop: number };

export type TermsAnswer =
  | { readonly type: 'term'; readonly id: number } // it is in the glossary, and on disk
  | { readonly type: 'terms'; readonly id: number; readonly terms: readonly Terms[] };
