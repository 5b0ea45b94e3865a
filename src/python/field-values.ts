import { explainInvalidContentType } from "./content-type.ts";
import { isIdentifier, isKeyword } from "./identifier.ts";
import { parseLicenseExpression } from "./license-expression.ts";
import { isMetadataField, METADATA_VERSIONS, type MetadataFieldName } from "./metadata-fields.ts";
import { isValidName } from "./name.ts";
import type { PythonError } from "./parsed.ts";
import { repr } from "./repr.ts";
import { parseRequirement } from "./requirement.ts";
import { parseSpecifierSet } from "./specifier.ts";
import { explainInvalidVersion, parseVersion } from "./version.ts";
import { hasSeveralLines, stripEnd, stripStart } from "./whitespace.ts";

/** Why a value is refused. */
export interface ValueProblem {
  readonly message: string;
  /** What Python raises without `packaging` expecting it, so that PyPI answers 500. */
  readonly crash?: PythonError | "ValueError";
}

type Judge = (values: readonly string[]) => ValueProblem | undefined;

const problem = (message: string | undefined): ValueProblem | undefined =>
  message === undefined ? undefined : { message };

/** Judges a field that may be given once. */
const single =
  (judge: (value: string) => ValueProblem | undefined): Judge =>
  ([value = ""]) =>
    judge(value);

/** Judges values one by one; the first that is refused is the one that is told. */
const each =
  (judge: (value: string) => ValueProblem | undefined): Judge =>
  (values) => {
    for (const value of values) {
      const found = judge(value);
      if (found !== undefined) return found;
    }
    return undefined;
  };

const invalid = (value: string, field: MetadataFieldName): ValueProblem => ({
  message: `${repr(value)} is invalid for '${field}'`,
});

function judgeMetadataVersion(value: string | undefined): ValueProblem | undefined {
  if (METADATA_VERSIONS.some((known) => known === value)) return undefined;
  const shown = value === undefined ? "None" : repr(value);
  return { message: `${shown} is not a valid metadata version` };
}

function judgeVersion(value: string): ValueProblem | undefined {
  if (value === "") return { message: "'version' is a required field" };
  if (parseVersion(value) !== undefined) return undefined;
  const { error, message } = explainInvalidVersion(value);
  return error === "ValueError" ? { message, crash: error } : invalid(value, "version");
}

function judgeName(value: string): ValueProblem | undefined {
  if (value === "") return { message: "'name' is a required field" };
  return isValidName(value) ? undefined : invalid(value, "name");
}

/** Python's email refuses header values of several lines with an error nobody expects. */
function judgeContentType(value: string): ValueProblem | undefined {
  if (hasSeveralLines(value)) {
    const message = "Header values may not contain linefeed or carriage return characters";
    return { message, crash: "ValueError" };
  }
  return problem(explainInvalidContentType(value));
}

function judgeDynamic(value: string): ValueProblem | undefined {
  const field = value.toLowerCase();
  if (["name", "version", "metadata-version"].includes(field)) {
    return { message: `${repr(field)} is not allowed as a dynamic field` };
  }
  const message = `${repr(field)} is not a valid dynamic field`;
  return isMetadataField(field) ? undefined : { message };
}

function judgeRequirement(value: string): ValueProblem | undefined {
  const requirement = parseRequirement(value);
  if (requirement.ok) return undefined;
  if (requirement.error === "InvalidRequirement") return invalid(value, "requires-dist");
  return { message: requirement.message, crash: requirement.error };
}

function judgeLicenseExpression(value: string): ValueProblem | undefined {
  const expression = parseLicenseExpression(value);
  if (expression.ok) return undefined;
  if (expression.error === "InvalidLicenseExpression") return invalid(value, "license-expression");
  return { message: expression.message, crash: expression.error };
}

/** For POSIX or for Windows: `/x`, `C:/x`, `\\server\x`. */
const isAbsolute = (path: string): boolean =>
  /^(?:\/|[a-zA-Z]:[\\/]|[\\/]{2}[^\\/]+[\\/])/s.test(path);

/** Whether the path is as `PureWindowsPath.as_posix` would write it. */
const isPlainPath = (path: string): boolean =>
  path === "." ||
  (!path.includes("\\") && path.split("/").every((part) => part !== "" && part !== "."));

/** PEP 639: a path below the licence folder, with `/` on every system. */
function judgeLicenseFile(value: string): ValueProblem | undefined {
  const { message } = invalid(value, "license-file");
  if (value.includes("..")) {
    return { message: `${message}, parent directory indicators are not allowed` };
  }
  if (value.includes("*")) return { message: `${message}, paths must be resolved` };
  if (isAbsolute(value)) return { message: `${message}, paths must be relative` };
  return isPlainPath(value) ? undefined : { message: `${message}, paths must use '/' delimiter` };
}

function judgeIdentifier(identifier: string): string | undefined {
  if (!isIdentifier(identifier)) {
    return `${repr(identifier)} is not a valid identifier`;
  }
  return isKeyword(identifier) ? `${repr(identifier)} is a keyword` : undefined;
}

/** PEP 794: a dotted name, and `; private` after it or nothing. */
const judgeImportName =
  (field: "import-name" | "import-namespace") =>
  (value: string): ValueProblem | undefined => {
    const [before = "", ...options] = value.split(";");
    const name = stripEnd(before);
    const bad = name
      .split(".")
      .map(judgeIdentifier)
      .find((found) => found !== undefined);
    if (bad !== undefined) return { message: `${invalid(name, field).message}; ${bad}` };
    if (options.length === 0 || stripStart(options.join(";")) === "private") return undefined;
    return { message: `${invalid(value, field).message}; the only valid option is 'private'` };
  };

const JUDGES: { readonly [Name in MetadataFieldName]?: Judge } = {
  "metadata-version": ([value]) => judgeMetadataVersion(value),
  name: single(judgeName),
  version: single(judgeVersion),
  summary: single((value) =>
    value.includes("\n") ? { message: "'summary' must be a single line" } : undefined,
  ),
  "description-content-type": single(judgeContentType),
  dynamic: each(judgeDynamic),
  "provides-extra": each((value) =>
    isValidName(value) ? undefined : invalid(value, "provides-extra"),
  ),
  "requires-python": single((value) =>
    parseSpecifierSet(value).ok ? undefined : invalid(value, "requires-python"),
  ),
  "requires-dist": each(judgeRequirement),
  "license-expression": single(judgeLicenseExpression),
  "license-file": each(judgeLicenseFile),
  "import-name": each(judgeImportName("import-name")),
  "import-namespace": each(judgeImportName("import-namespace")),
};

/** Judges the values of one field as `packaging.metadata.Metadata` does, in its words. */
export const judgeField = (
  field: MetadataFieldName,
  values: readonly string[],
): ValueProblem | undefined => JUDGES[field]?.(values);
