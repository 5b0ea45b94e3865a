/** What Python raises. Those that do not begin with `Invalid` PyPI does not expect: status 500. */
export type PythonError =
  | "InvalidSpecifier"
  | "InvalidMarker"
  | "InvalidRequirement"
  | "InvalidLicenseExpression"
  | "KeyError"
  | "RecursionError"
  | "SyntaxError";

/** Why a text was refused, in the words of `packaging`. */
export interface Refused {
  readonly ok: false;
  readonly error: PythonError;
  readonly message: string;
}

/** What a parser found. */
export type Parsed<Value> = { readonly ok: true; readonly value: Value } | Refused;

export const parsed = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });

export const refused = (error: PythonError, message: string): Refused => ({
  ok: false,
  error,
  message,
});
