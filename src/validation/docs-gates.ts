import { type Configuration, requirementPlace } from "./configuration.ts";
import type { WantedGate } from "./detect-gates.ts";

/** Documents are built only where the project says with what: their themes and extensions are needed. */
export function docsGates(configuration: Configuration): {
  readonly gates: readonly WantedGate[];
  readonly hints: readonly string[];
} {
  const { paths } = configuration.project;
  const found = [
    ...sphinx(
      paths.find((path) => /^(?:docs?|documentation)\/(?:source\/|src\/)?conf\.py$/.test(path)),
    ),
    ...mkdocs(paths.find((path) => /^mkdocs\.ya?ml$/.test(path))),
  ];
  const gates: WantedGate[] = [];
  const hints: string[] = [];
  for (const { place, command, tools } of found) {
    const isListed = requirementPlace(configuration, ...tools) !== undefined;
    if (isListed)
      gates.push({ kind: "docs", command, because: `\`${place}\``, tools: tools.slice(0, 1) });
    else
      hints.push(
        `\`${place}\` is not built, since no group, extra or requirements file lists \`${tools[0]}\``,
      );
  }
  return { gates, hints };
}

interface Found {
  readonly place: string;
  readonly command: string;
  readonly tools: readonly string[];
}

function sphinx(place: string | undefined): readonly Found[] {
  if (place === undefined) return [];
  const folder = place.replace(/\/conf\.py$/, "");
  // Where `sphinx-quickstart` has its Makefile put it.
  const output = /\/(?:source|src)$/.test(folder)
    ? folder.replace(/\/[^/]+$/, "/build/html")
    : `${folder}/_build/html`;
  const command = `sphinx-build -W --keep-going ${folder} ${output}`;
  return [{ place, command, tools: ["sphinx"] }];
}

const mkdocs = (place: string | undefined): readonly Found[] =>
  place === undefined
    ? []
    : [{ place, command: "mkdocs build --strict", tools: ["mkdocs", "mkdocs-material"] }];
