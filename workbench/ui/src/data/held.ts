/** The words of edits that are let go, as far as a person wrote them. */

import type { Edit } from '../protocol';

/** Which field of a remark or a waiver holds what somebody wrote. */
const written = { comment: 'text', error: 'note', waiver: 'reason' } as const;

/**
 * What would be lost with a chain of edits, oldest first: of a text that was typed on and on its
 * last version, of remarks each one. `shown` is the text on screen, for a chain of states alone.
 */
export function wordsOf(chain: readonly Edit[], shown: string): string {
  const typed = chain.findLast(({ kind }) => kind === 'target' || kind === 'note');
  if (typed) return typed.value;
  const said = chain.flatMap(({ kind, value }) => (kind in written ? [saidIn(kind, value)] : []));
  return said.filter(Boolean).join('\n') || shown;
}

function saidIn(kind: Edit['kind'], value: string): string {
  const field = written[kind as keyof typeof written];
  const fields = JSON.parse(value) as Readonly<Record<string, unknown>>;
  return String(fields[field] ?? '');
}
