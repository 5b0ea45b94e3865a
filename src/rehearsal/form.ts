import { strip } from "../python/whitespace.ts";
import type { FormPair } from "./records.ts";

/** The last value of a field; `undefined` when it is absent or empty, which PyPI does not tell apart. */
export function formValue(form: readonly FormPair[], name: string): string | undefined {
  const value = form.findLast(([field]) => field === name)?.[1];
  return value === "" ? undefined : value;
}

/** All values of a field that may repeat. */
export const formValues = (form: readonly FormPair[], name: string): string[] =>
  form.filter(([field, value]) => field === name && value !== "").map(([, value]) => value);

/**
 * What PyPI does to every value first: a field that says `UNKNOWN`, as old tools write for
 * "nothing", is removed, and NUL becomes text.
 */
export function sanitizeForm(form: readonly FormPair[]): FormPair[] {
  const unknown = new Set(
    form.filter(([, value]) => strip(value) === "UNKNOWN").map(([name]) => name),
  );
  return form
    .filter(([name]) => !unknown.has(name))
    .map(([name, value]) => [name, value.replaceAll("\0", "\\x00")]);
}
