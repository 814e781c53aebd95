/** How a rendering is written where it is put: a capital at a sentence's start, spaces between words. */

const BEGINS = /(^|[.!?…]["'”’)\]]*\s)\s*["'“‘([]*$/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Returns the rendering as it fits between two texts. A word with a capital of its own inside
 * (eHealth, mRNA) keeps its small letter; after a hyphen, a bracket or a quote no space is put.
 */
export function fitted(rendering: string, before: string, after: string): string {
  const word = rendering.match(/^\S+/)?.[0] ?? '';
  const plain = word === word.toLowerCase();
  const text = plain && BEGINS.test(before) ? capital(rendering) : rendering;
  return (
    space(before.at(-1), text.at(0), /[\p{L}\p{N}.,;:!?)\]”’%]/u) +
    text +
    space(after.at(0), text.at(-1), WORD)
  );
}

function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function space(beside: string | undefined, edge: string | undefined, needs: RegExp): string {
  return beside && edge && needs.test(beside) && WORD.test(edge) ? ' ' : '';
}
