/** JupyterLab's own signs for commands that it knows too. */

import {
  addIcon,
  checkIcon,
  clearIcon,
  copyIcon,
  editIcon,
  filterIcon,
  type LabIcon,
  redoIcon,
  saveIcon,
  searchIcon,
  undoIcon,
} from '@jupyterlab/ui-components';
import type { Command } from '../../keys';

export const icons: Readonly<Partial<Record<Command, LabIcon>>> = {
  'confirm and go on': checkIcon,
  undo: undoIcon,
  redo: redoIcon,
  'copy source': copyIcon,
  'clear target': clearIcon,
  note: editIcon,
  'add term': addIcon,
  filter: filterIcon,
  concordance: searchIcon,
  save: saveIcon,
};
