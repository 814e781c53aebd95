/** The file that stands for a project in the file browser, as JupyterLab reads it. */

import { type DocumentRegistry, TextModelFactory } from '@jupyterlab/docregistry';
import { t } from '../../language/words';
import { workbenchIcon } from '../icon';

export const FILE_TYPE = 'bilingual-workbench-project';
export const MODEL = 'bilingual-workbench-project';

/** As `workbench/store/folder.py` names it. */
export const MARKER = 'project.workbench';

/** What is read here of the marker. */
export interface Marker {
  readonly id: string;
  readonly name: string;
}

export function fileType(): Partial<DocumentRegistry.IFileType> {
  return {
    name: FILE_TYPE,
    displayName: t('Translation project'),
    pattern: `^${MARKER.replace('.', '\\.')}$`,
    extensions: [],
    mimeTypes: ['application/json'],
    contentType: 'file',
    fileFormat: 'text',
    icon: workbenchIcon,
  };
}

/** The marker's content; null where it can't be read, of which Python says more. */
export function marker(text: string): Marker | null {
  try {
    const { id, name } = JSON.parse(text) as Partial<Record<keyof Marker, unknown>>;
    return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
  } catch {
    return null;
  }
}

/** A model of our own: a text editor on the same file would bring its own, without a kernel. */
export class MarkerModels extends TextModelFactory {
  override get name(): string {
    return MODEL;
  }

  override get collaborative(): boolean {
    return false;
  }

  override preferredLanguage(): string {
    return 'python';
  }
}
