import levenshtein from "fastest-levenshtein";

/** The candidate that is nearest to `word`, when it is near enough to be what was meant. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const enough = Math.max(1, Math.floor(word.length / 3));
  const near = levenshtein.closest(word, candidates);
  return levenshtein.distance(word, near) <= enough ? near : undefined;
}
