/** The formats that can be exported, as one chooses them. */

import type { Word } from '../../language/words';

// biome-ignore format: a table reads by its columns
export const formats: readonly { readonly suffix: string; readonly label: Word }[] = [
  { suffix: '.docx', label: 'Word: the English transcript' },
  { suffix: '.txt', label: 'Plain text: the English transcript' },
  { suffix: '.bilingual.docx', label: 'Word: source beside translation, for review' },
  { suffix: '.tmx', label: 'TMX translation memory' },
  { suffix: '.tsv', label: 'Tab-separated values' },
  { suffix: '.jsonl', label: 'JSON Lines' },
  { suffix: '.parquet', label: 'Parquet' },
  { suffix: '.moses', label: 'Moses: line by line' },
];
