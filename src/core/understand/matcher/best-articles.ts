/** The articles with the highest decisions, best first; ties in order of number. */
export function bestArticles(decision: Float64Array, limit: number): number[] {
  const decided: number[] = [];
  for (let article = 0; article < decision.length; article += 1) {
    if ((decision[article] ?? 0) > Number.NEGATIVE_INFINITY) decided.push(article);
  }
  decided.sort((a, b) => (decision[b] ?? 0) - (decision[a] ?? 0) || a - b);
  return decided.slice(0, limit);
}
