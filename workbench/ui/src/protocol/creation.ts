/** A project that is still to be made, of files as they were understood. */

import type { Kind } from './rows';
import type { SaidAnswer } from './said';

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

export type CreationAsk =
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
    };

/** What came of a preview or a creation. Both are work: their answer tells how it stands. */
export type Outcome =
  /** What would become of files. Nothing is written. */
  | {
      readonly type: 'preview';
      readonly documents: readonly DocumentPreview[];
      readonly glossaries: readonly GlossaryPreview[];
    }
  | { readonly type: 'created'; readonly path: string } // of the folder
  | Omit<SaidAnswer, 'id'>;
