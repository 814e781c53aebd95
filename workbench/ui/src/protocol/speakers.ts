/** The table of speakers, with their English names and titles. */

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

export type SpeakersAsk =
  | { readonly type: 'speakers'; readonly id: number }
  | {
      readonly type: 'speaker';
      readonly id: number;
      readonly client: string;
      readonly names: SpeakerNames;
    };

export type SpeakersAnswer =
  /** All speakers, in order of appearance. Answers `speaker` too, once the names are on disk. */
  { readonly type: 'speakers'; readonly id: number; readonly speakers: readonly SpeakerRow[] };
