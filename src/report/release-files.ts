import type { ManifestFile } from "../manifest.ts";
import { formatSize } from "./sizes.ts";
import { code, markdownTable, textTable } from "./tables.ts";

/** The files of a release as a Markdown table, with further columns by filename. */
export const fileTable = (
  files: readonly ManifestFile[],
  more: readonly { readonly title: string; value(file: ManifestFile): string }[] = [],
): string =>
  markdownTable(
    ["File", "Size", "SHA-256", ...more.map(({ title }) => title)],
    files.map((file) => [
      code(file.filename),
      formatSize(file.size),
      code(file.sha256),
      ...more.map(({ value }) => value(file)),
    ]),
  );

/** The files of a release as lines for a log. */
export const fileLines = (files: readonly ManifestFile[]): string[] =>
  textTable(
    files.map(({ filename, size, sha256 }) => [filename, formatSize(size), `sha256 ${sha256}`]),
    new Set([1]),
  ).map((line) => `  ${line}`);

/** The value of the output `files`. */
export const filesOutput = (files: readonly ManifestFile[]): string =>
  JSON.stringify(files.map(({ filename, size, sha256 }) => ({ filename, size, sha256 })));
