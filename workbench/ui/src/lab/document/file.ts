/** The file that stands for a project in the file browser, as JupyterLab reads it. */

import { type DocumentRegistry, TextModelFactory } from '@jupyterlab/docregistry';
import type { Address } from '../../data/greeting';
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

/** Where Python finds the project: a document's kernel starts in its folder, here the project's. */
export function addressOf(marker: Marker | null): Address {
  return { path: '.', ...(marker ? { project: marker.id } : {}) };
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
