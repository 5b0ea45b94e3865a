import type { GivenCredential } from "../credentials/lookup.ts";
import { PublishError } from "../errors.ts";
import { type IndexLocation, locateIndex, publicIndexes } from "../index/locations.ts";
import type { InputReader } from "../inputs.ts";

/**
 * The index that `index`, `repository-url` and `index-url` name. Its URLs go into outputs, logs and
 * the arguments of installers, so they carry no user information.
 */
export function readTargetIndex(input: InputReader): IndexLocation {
  const simple = withoutUser(input.url("index-url"));
  const repository = readRepository(input);
  const name = input.text("index");
  const isGiven = input.used.get("index")?.source !== "default";
  if (repository !== undefined && !isGiven) return locateIndex(repository, simple);
  const named = locateIndex(readNamed(name, input), simple);
  if (repository === undefined || repository.href === named.upload.href) return named;
  throw new PublishError(
    "invalid-input",
    `Inputs \`index\` and \`repository-url\` name two indexes: ${named.title} and ${locateIndex(repository, simple).title}`,
    { hint: "leave out one of them" },
  );
}

/** A name in place of a URL is what people know from `.pypirc` and from `twine upload --repository`. */
function readRepository(input: InputReader): URL | undefined {
  const text = input.optionalText("repository-url")?.toLowerCase();
  if (text === "pypi" || text === "testpypi") {
    throw new PublishError(
      "invalid-input",
      `Input \`repository-url\` must be a URL; got \`${text}\``,
      {
        hint: `write \`index: ${text}\``,
      },
    );
  }
  return withoutUser(input.url("repository-url"));
}

function readNamed(name: string, input: InputReader): URL {
  const known = name.toLowerCase();
  if (known === "pypi" || known === "testpypi") return publicIndexes[known].upload;
  if (!name.includes("://")) {
    throw new PublishError(
      "invalid-input",
      `Input \`index\` must be \`pypi\`, \`testpypi\` or a URL; got \`${name}\``,
    );
  }
  return withoutUser(input.url("index")) ?? publicIndexes.pypi.upload;
}

/** The credential for the upload, as the input or else the URL of the index gives it. */
export function readCredential(input: InputReader): GivenCredential {
  const given = {
    user: input.text("user"),
    password: input.optionalText("password"),
    pypirc: input.optionalPath("pypirc"),
  };
  const name = input.optionalText("repository-url") === undefined ? "index" : "repository-url";
  const [, user, password] = /^https?:\/\/([^/:@]*):([^/@]*)@/.exec(input.text(name)) ?? [];
  if (given.password !== undefined || user === undefined || !password) {
    return { ...given, source: "the input `password`" };
  }
  return {
    ...given,
    user: decoded(user),
    password: decoded(password),
    source: `the URL in \`${name}\``,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutUser(url: URL | undefined): URL | undefined {
  if (url === undefined) return undefined;
  const copy = new URL(url);
  copy.username = "";
  copy.password = "";
  return copy;
}
