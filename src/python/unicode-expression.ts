/**
 * An expression that needs Unicode's tables, made when it is first asked for: V8 goes through them
 * each time it reads a literal, also where it never runs, and that takes longer than most rules.
 */
export function unicodeExpression(source: string, flags = "u"): () => RegExp {
  let expression: RegExp | undefined;
  return () => {
    expression ??= new RegExp(source, flags);
    return expression;
  };
}
