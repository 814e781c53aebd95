/** The files that a project can be made of, by their suffix; a test holds these to the readers. */

import { Base64ModelFactory, type DocumentRegistry } from '@jupyterlab/docregistry';
import { t } from '../../language/words';

// biome-ignore format: as in `workbench/importers/formats.py`
export const TRANSCRIPTS = ['.txt', '.text', '.md', '.markdown', '.docx', '.xml', '.srt', '.vtt'];
// biome-ignore format: as in `workbench/glossary/reading.py`
export const GLOSSARIES = ['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.tbx', '.xml'];

export const FILE_TYPE = 'bilingual-workbench-transcript';
export const MODEL = 'bilingual-workbench-transcript';

export function fileType(): Partial<DocumentRegistry.IFileType> {
  return {
    name: FILE_TYPE,
    displayName: t('Transcript'),
    extensions: TRANSCRIPTS,
    contentType: 'file',
    fileFormat: 'base64',
  };
}

export function ends(path: string, suffixes: readonly string[]): boolean {
  return suffixes.some((suffix) => path.toLowerCase().endsWith(suffix));
}

/** The name of a file without its folder and suffix. */
export function stem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** JupyterLab reads a file before it shows it: as bytes it can read any, in whatever encoding. */
export class TranscriptModels extends Base64ModelFactory {
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
