/** What the panel lists for a sentence, and which number inserts what. Knows no DOM. */

import type { Hint, Rule, Status, Target } from '../protocol';

export interface Choice extends Target {
  readonly number: number; // 1…9 inserts it; 0 if it has no key
  readonly allowed: boolean; // may be inserted at all
}

/** A term of the sentence, once, however often it stands there. */
export interface Entry {
  readonly source: string;
  readonly rule: Rule;
  readonly times: number;
  readonly choices: readonly Choice[];
}

const allowed: ReadonlySet<Status> = new Set(['preferred', 'admitted']);

/**
 * Terms in the order in which the sentence has them, the longer of two at one place first.
 * Targets are numbered through: every preferred or admitted one can be inserted; one that is
 * deprecated or forbidden is shown as a warning, never a key away.
 */
export function entries(hints: readonly Hint[]): readonly Entry[] {
  const inOrder = [...hints].sort((a, b) => a.start - b.start || b.end - a.end);
  const terms = new Map<string, { hint: Hint; times: number }>();
  for (const hint of inOrder) {
    const known = terms.get(hint.source);
    if (known) known.times += 1;
    else terms.set(hint.source, { hint, times: 1 });
  }
  let number = 0;
  const choice = (target: Target): Choice => {
    const may = allowed.has(target.status);
    if (may) number += 1;
    return { ...target, allowed: may, number: may && number <= 9 ? number : 0 };
  };
  return [...terms.values()].map(({ hint, times }) => ({
    source: hint.source,
    rule: hint.rule,
    times,
    choices: hint.targets.map(choice),
  }));
}

/** The terms that stand inside those of an entry, none of them a key away. */
export function inside(
  entry: Entry,
  hints: readonly Hint[],
  nested: readonly Hint[],
): readonly Entry[] {
  const over = hints.filter(({ source }) => source === entry.source);
  const within = nested.filter((hint) =>
    over.some(({ start, end }) => start <= hint.start && hint.end <= end),
  );
  return entries(within).map((each) => ({
    ...each,
    choices: each.choices.map((choice) => ({ ...choice, number: 0 })),
  }));
}
