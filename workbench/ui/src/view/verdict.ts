/** What a translation does with each term of its source, in one word. Knows no DOM. */

import { type Forms, serve, type Use } from '../glossary/serving';
import type { Status } from '../protocol';
import type { Entry } from './hints';

/** The status of what is used, the worst first; `none` where nothing of the term is. */
export interface Verdict {
  readonly status: Status | 'none';
  readonly rendered: number; // occurrences that a preferred or admitted target serves
  readonly targets: ReadonlySet<string>; // those that are used
}

const worstFirst: readonly Status[] = ['forbidden', 'deprecated', 'admitted', 'preferred'];

export function verdicts(
  entries: readonly Entry[],
  text: string,
  forms: Forms,
): ReadonlyMap<string, Verdict> {
  const wanted = entries.map(({ source, times, rule, choices }) => ({
    source,
    times,
    rule,
    targets: choices,
  }));
  const uses = serve(text, wanted, forms);
  return new Map(
    entries.map(({ source }) => [source, verdict(uses.filter((use) => use.source === source))]),
  );
}

function verdict(uses: readonly Use[]): Verdict {
  const used = uses.map(({ target }) => target.status);
  return {
    status: worstFirst.find((status) => used.includes(status)) ?? 'none',
    rendered: used.filter((status) => status === 'preferred' || status === 'admitted').length,
    targets: new Set(uses.map(({ target }) => target.target)),
  };
}
