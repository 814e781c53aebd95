/** The project as a whole, and a page's first word with Python. */

import type { Conflict } from './edits';
import type { Row } from './rows';

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

/** What a page shows before it has a line to Python: it comes with the output of a cell. */
export interface Opening {
  readonly project: Project;
  readonly rows: readonly Row[];
}

export type ProjectAsk = {
  readonly type: 'hello';
  readonly id: number;
  readonly client: string;
  readonly author: string; // as the reader calls themselves; '' where they don't
  readonly path?: string;
  readonly project?: string;
};

export type ProjectAnswer = {
  readonly type: 'project';
  readonly id: number;
  readonly glossary: string; // the mark of the glossary that later hints are of
  readonly speakers: string; // the mark of the table of speakers
  readonly project: Project;
  readonly conflicts: readonly Conflict[];
  readonly since: string | null;
};
