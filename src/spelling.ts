import levenshtein from "fastest-levenshtein";

/** The candidate that is nearest to `word`, when it is near enough to be what was meant. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  // Two letters that changed places are two steps.
  const enough = Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3));
  const near = levenshtein.closest(word, candidates);
  return levenshtein.distance(word, near) <= enough ? near : undefined;
}
