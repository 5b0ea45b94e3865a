import { PublishError } from "../errors.ts";
import { type IndexLocation, locateIndex, publicIndexes } from "../index/locations.ts";
import type { InputReader } from "../inputs.ts";

/** The index that `index`, `repository-url` and `index-url` name. */
export function readTargetIndex(input: InputReader): IndexLocation {
  const simple = input.url("index-url");
  const repository = input.url("repository-url");
  if (repository !== undefined) return locateIndex(repository, simple);
  const name = input.text("index");
  if (name === "pypi" || name === "testpypi") {
    return locateIndex(publicIndexes[name].upload, simple);
  }
  if (!name.includes("://")) {
    throw new PublishError(
      "invalid-input",
      `Input \`index\` must be \`pypi\`, \`testpypi\` or a URL; got \`${name}\``,
    );
  }
  return locateIndex(input.url("index") ?? publicIndexes.pypi.upload, simple);
}
