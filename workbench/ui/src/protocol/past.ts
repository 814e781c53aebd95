/** What became of a segment, edit by edit, and what one may undo. */

import type { Annotation } from './edits';
import type { State } from './state';

/** Where a segment stood after an edit, and who made it, when and how. */
export interface Version {
  readonly edit: string;
  readonly segment: string;
  /** How much of the source that segment had then, beside the one that is asked for. */
  readonly extent: 'same' | 'more' | 'less';
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

export type PastAsk =
  | { readonly type: 'history'; readonly id: number; readonly segment: string }
  | { readonly type: 'steps'; readonly id: number; readonly client: string }
  | { readonly type: 'standing'; readonly id: number; readonly segments: readonly string[] };

export type PastAnswer =
  /** The versions of a segment and of those it was made from, oldest first. */
  | { readonly type: 'history'; readonly id: number; readonly versions: readonly Version[] }
  /** What this author did by other clients, oldest first. */
  | { readonly type: 'steps'; readonly id: number; readonly steps: readonly Step[] }
  /** The place of a segment that there is none of today is -1. */
  | {
      readonly type: 'standing';
      readonly id: number;
      readonly annotations: readonly Annotation[];
      readonly places: readonly number[];
    };
