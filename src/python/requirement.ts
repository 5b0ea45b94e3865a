import { catchRefusal, formatMarker, type Marker, readRequirementMarker } from "./marker.ts";
import { type Parsed, parsed } from "./parsed.ts";
import { formatSpecifierSet, parseSpecifierSet, type SpecifierSet } from "./specifier.ts";
import { Tokenizer } from "./tokenizer.ts";

/** A dependency specifier (PEP 508), such as `httpx[http2]>=0.27; python_version >= "3.9"`. */
export interface Requirement {
  /** As written. */
  readonly name: string;
  /** As written, sorted, each once. */
  readonly extras: readonly string[];
  readonly specifiers: SpecifierSet;
  /** Of a direct reference, `name @ URL`. */
  readonly url: string | undefined;
  readonly marker: Marker | undefined;
}

function readExtraNames(tokenizer: Tokenizer): string[] {
  tokenizer.take("WS");
  const first = tokenizer.take("IDENTIFIER");
  const extras = first === undefined ? [] : [first];
  while (extras.length > 0) {
    tokenizer.take("WS");
    if (tokenizer.peek("IDENTIFIER") !== undefined) {
      tokenizer.fail("Expected comma between extra names");
    }
    if (tokenizer.take("COMMA") === undefined) break;
    tokenizer.take("WS");
    extras.push(tokenizer.expect("IDENTIFIER", "extra name after comma"));
  }
  tokenizer.take("WS");
  return extras;
}

function readExtras(tokenizer: Tokenizer): string[] {
  if (tokenizer.peek("LEFT_BRACKET") === undefined) return [];
  const extras = tokenizer.enclosed("LEFT_BRACKET", "RIGHT_BRACKET", "extras", readExtraNames);
  return [...new Set(extras)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Tells what is wrong where a clause ends in what its operator does not allow. */
function refuseTrail(tokenizer: Tokenizer, start: number): void {
  const { position } = tokenizer;
  if (tokenizer.peek("VERSION_PREFIX_TRAIL") !== undefined) {
    const message = ".* suffix can only be used with `==` or `!=` operators";
    tokenizer.fail(message, start, position + 1);
  }
  if (tokenizer.peek("VERSION_LOCAL_LABEL_TRAIL") !== undefined) {
    tokenizer.fail("Local version label can only be used with `==` or `!=` operators", start);
  }
}

/** The clauses as text; what they mean is read afterwards. */
function readSpecifiers(tokenizer: Tokenizer): string {
  let text = "";
  tokenizer.take("WS");
  for (;;) {
    const start = tokenizer.position;
    const specifier = tokenizer.take("SPECIFIER");
    if (specifier === undefined) break;
    text += specifier;
    refuseTrail(tokenizer, start);
    tokenizer.take("WS");
    const comma = tokenizer.take("COMMA");
    if (comma === undefined) break;
    text += comma;
    tokenizer.take("WS");
  }
  tokenizer.take("WS");
  return text;
}

function readMarker(tokenizer: Tokenizer, start: number, expected: string): Marker | undefined {
  if (tokenizer.peek("END") !== undefined) return undefined;
  if (tokenizer.take("SEMICOLON") === undefined) {
    tokenizer.fail(`Expected ${expected} or end`, start);
  }
  const marker = readRequirementMarker(tokenizer);
  tokenizer.take("WS");
  return marker;
}

interface Details {
  readonly url: string | undefined;
  readonly specifier: string;
  readonly marker: Marker | undefined;
}

function readDirectReference(tokenizer: Tokenizer): Details {
  tokenizer.take("WS");
  const start = tokenizer.position;
  const url = tokenizer.expect("URL", "URL after @");
  if (tokenizer.peek("END") === undefined) tokenizer.expect("WS", "whitespace after URL");
  const marker = readMarker(tokenizer, start, "semicolon (after URL and whitespace)");
  return { url, specifier: "", marker };
}

function readVersions(tokenizer: Tokenizer): Details {
  const start = tokenizer.position;
  const specifier = tokenizer.enclosed(
    "LEFT_PARENTHESIS",
    "RIGHT_PARENTHESIS",
    "version specifier",
    readSpecifiers,
  );
  tokenizer.take("WS");
  const expected =
    specifier === ""
      ? "semicolon (after name with no version specifier)"
      : "comma (within version specifier), semicolon (after version specifier)";
  return { url: undefined, specifier, marker: readMarker(tokenizer, start, expected) };
}

/** Reads a dependency specifier, as `packaging.requirements.Requirement` does. */
export const parseRequirement = (text: string): Parsed<Requirement> =>
  catchRefusal("InvalidRequirement", () => {
    const tokenizer = new Tokenizer(text);
    tokenizer.take("WS");
    const name = tokenizer.expect(
      "IDENTIFIER",
      "package name at the start of dependency specifier",
    );
    tokenizer.take("WS");
    const extras = readExtras(tokenizer);
    tokenizer.take("WS");
    const isDirect = tokenizer.take("AT") !== undefined;
    const { url, specifier, marker } = isDirect
      ? readDirectReference(tokenizer)
      : readVersions(tokenizer);
    tokenizer.expect("END", "end of dependency specifier");
    const specifiers = parseSpecifierSet(specifier);
    if (!specifiers.ok) return specifiers;
    return parsed({ name, extras, specifiers: specifiers.value, url, marker });
  });

/** The requirement in `packaging`'s spelling, `str(Requirement)`. */
export function formatRequirement(requirement: Requirement): string {
  const { name, extras, specifiers, url, marker } = requirement;
  const reference = url === undefined ? "" : ` @ ${url}${marker === undefined ? "" : " "}`;
  return (
    name +
    (extras.length === 0 ? "" : `[${extras.join(",")}]`) +
    formatSpecifierSet(specifiers) +
    reference +
    (marker === undefined ? "" : `; ${formatMarker(marker)}`)
  );
}
