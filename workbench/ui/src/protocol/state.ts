/** How far a segment is. */

export type State =
  | 'untranslated'
  | 'draft'
  | 'needs work'
  | 'translated'
  | 'reviewed'
  | 'rejected';
