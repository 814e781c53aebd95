/** The parts of the screen that commands act on, and what a command is. */

import type { Session } from '../session';
import type { Cursor } from './cursor';
import type { Editor } from './editor';
import type { FindingsSection } from './findings/section';
import type { Grid } from './grid';
import type { NoteEditor } from './noteeditor';
import type { Panel } from './panel';
import type { HistorySection } from './past/section';
import type { Remarking } from './remarking';
import type { Concordance } from './searching/concordance';
import type { Replace } from './searching/replace';
import type { SpeakersDialog } from './speakers/dialog';
import type { CutChooser } from './splitting/cut';
import type { AddTerm } from './terms/addterm';
import type { SourceSelection } from './terms/selection';

export interface Parts {
  readonly session: Session;
  readonly grid: Grid;
  readonly cursor: Cursor;
  readonly editor: Editor;
  readonly note: NoteEditor;
  readonly cut: CutChooser;
  readonly panel: Panel;
  readonly findings: FindingsSection;
  readonly history: HistorySection;
  readonly concordance: Concordance;
  readonly replace: Replace;
  readonly remarking: Remarking;
  readonly addTerm: AddTerm;
  readonly speakers: SpeakersDialog;
  readonly visit: (index: number) => void;
  readonly keep: (indexes: readonly number[]) => void;
  readonly sourceSelection: SourceSelection;
  readonly say: (text: string) => void;
  readonly filter: () => void;
  readonly changeView: () => void;
  readonly keyMap: () => void;
}

export type Action = (parts: Parts, digit: number) => void;
