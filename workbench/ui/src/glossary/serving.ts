/**
 * Which places of a translation render which term: as in `workbench/glossary/rendering.py`.
 * Longest first, no word twice, one hit serves one occurrence; what must not be used is told
 * wherever it stands.
 */

import type { Rule, Status } from '../protocol';
import { English, type Pattern, pattern, type Span } from './targets';

export interface Rendering {
  readonly target: string;
  readonly status: Status;
}

/** A term of the source, how often it stands there, and what may and may not render it. */
export interface Wanted {
  readonly source: string;
  readonly times: number;
  readonly rule: Rule;
  readonly targets: readonly Rendering[];
}

/** A rendering at `text.slice(start, end)`. */
export interface Use {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly target: Rendering;
}

/** The words that count as those of a target, if they are known. */
export type Forms = (target: string) => readonly string[] | undefined;

interface Option {
  readonly term: Wanted;
  readonly target: Rendering;
}

interface Place {
  readonly span: Span;
  readonly options: Option[];
}

const allowed: ReadonlySet<Status> = new Set(['preferred', 'admitted']);

export function serve(text: string, terms: readonly Wanted[], forms: Forms): readonly Use[] {
  const english = new English(text);
  const chosen = new Serving(places(english, terms, forms)).chosen();
  return chosen.map(({ span: [first, last], option }) => ({
    start: english.words[first]?.start ?? 0,
    end: english.words[last - 1]?.end ?? 0,
    source: option.term.source,
    target: option.target,
  }));
}

function places(english: English, terms: readonly Wanted[], forms: Forms): readonly Place[] {
  const found = new Map<string, Place>();
  for (const term of terms) {
    for (const target of term.targets) {
      const wanted = pattern(target.target, forms(target.target));
      for (const span of spans(english, wanted, term.rule)) {
        const place = found.get(span.join()) ?? { span, options: [] };
        place.options.push({ term, target });
        found.set(span.join(), place);
      }
    }
  }
  return [...found.values()];
}

function spans(english: English, wanted: Pattern, rule: Rule): readonly Span[] {
  const found = english.find(wanted);
  return rule === 'do not translate' ? found.filter((s) => english.isExact(s, wanted)) : found;
}

/** An assignment problem, solved by augmenting paths (Kuhn 1955), as Python does it. */
class Serving {
  private readonly served = new Map<Wanted, Place[]>();
  private readonly choice = new Map<Place, Option>();

  constructor(private readonly places: readonly Place[]) {}

  chosen(): readonly { readonly span: Span; readonly option: Option }[] {
    const taken = new Set<number>();
    const longestFirst = [...this.places].sort(
      ({ span: a }, { span: b }) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0],
    );
    for (const place of longestFirst) {
      const numbers = range(place.span);
      if (numbers.some((number) => taken.has(number))) continue;
      if (this.serves(place, new Set()) || this.told(place))
        for (const number of numbers) taken.add(number);
    }
    return [...this.choice]
      .map(([{ span }, option]) => ({ span, option }))
      .sort((a, b) => a.span[0] - b.span[0]);
  }

  private serves(place: Place, tried: Set<Wanted>): boolean {
    for (const option of place.options) {
      const { term, target } = option;
      if (!allowed.has(target.status) || tried.has(term)) continue;
      tried.add(term);
      if (!this.hasRoom(term, tried)) continue;
      this.served.set(term, [...(this.served.get(term) ?? []), place]);
      this.choice.set(place, option);
      return true;
    }
    return false;
  }

  private hasRoom(term: Wanted, tried: Set<Wanted>): boolean {
    const places = this.served.get(term) ?? [];
    if (places.length < term.times) return true;
    const movable = places.find((place) => this.serves(place, tried));
    if (!movable) return false;
    const rest = (this.served.get(term) ?? []).filter((place) => place !== movable);
    this.served.set(term, rest);
    return true;
  }

  private told(place: Place): boolean {
    const flagged = place.options.find(({ target }) => !allowed.has(target.status));
    if (flagged) this.choice.set(place, flagged);
    return flagged !== undefined;
  }
}

function range([start, end]: Span): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
