/**
 * The messages between the page and Python, file for file and field for field as in
 * `workbench/widget/messages/`.
 *
 * The page asks, Python answers: every message of the page carries an `id` that its answer
 * repeats. Places in text are UTF-16 offsets here (Python turns its code points into them at the
 * edge).
 */

import type { ReviewAnswer, ReviewAsk } from '../review/protocol';
import type { CreationAsk } from './creation';
import type { EditsAnswer, EditsAsk } from './edits';
import type { FindingsAnswer, FindingsAsk } from './findings';
import type { PastAnswer, PastAsk } from './past';
import type { ProjectAnswer, ProjectAsk } from './project';
import type { ReshapingAnswer, ReshapingAsk } from './reshaping';
import type { RowsAnswer, RowsAsk } from './rows';
import type { SaidAnswer } from './said';
import type { SearchingAnswer, SearchingAsk } from './searching';
import type { SpeakersAnswer, SpeakersAsk } from './speakers';
import type { TermsAnswer, TermsAsk } from './terms';
import type { WorkAnswer, WorkAsk } from './work';

export type * from './creation';
export type * from './edits';
export type * from './findings';
export type * from './past';
export type * from './progress';
export type * from './project';
export type * from './remarks';
export type * from './reshaping';
export type * from './rows';
export type * from './said';
export type * from './searching';
export type * from './speakers';
export type * from './state';
export type * from './terms';
export type * from './work';

export type Ask =
  | ReviewAsk
  | ProjectAsk
  | RowsAsk
  | TermsAsk
  | FindingsAsk
  | EditsAsk
  | SearchingAsk
  | SpeakersAsk
  | PastAsk
  | ReshapingAsk
  | CreationAsk
  | WorkAsk;

export type Answer =
  | ReviewAnswer
  | SaidAnswer
  | ProjectAnswer
  | RowsAnswer
  | TermsAnswer
  | FindingsAnswer
  | EditsAnswer
  | SearchingAnswer
  | SpeakersAnswer
  | PastAnswer
  | ReshapingAnswer
  | WorkAnswer;
