import { repr } from "../python/repr.ts";
import { judgedByPackaging, refusedValues, titleOf } from "./packaging-rule.ts";
import { isPlainAddress } from "./plain-address.ts";
import { metadataRefusal } from "./refusals.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { isWebAddress } from "./web-address.ts";

const ADDRESSES = ["author-email", "maintainer-email"] as const;

async function judgeAddresses({ metadata }: Subject): Promise<Observation[]> {
  const fields = ADDRESSES.filter(
    (field) => !isPlainAddress(metadata.single.get(field) ?? "a@b.co"),
  );
  if (fields.length === 0) return [];
  const { parseAddresses, parseSingleAddress } = await import("../python/address-list.ts");
  const { explainInvalidEmail } = await import("../python/email-address.ts");
  return fields.flatMap((field): Observation[] => {
    const value = metadata.single.get(field) ?? "";
    const single = parseSingleAddress(value);
    const reason = single && explainInvalidEmail(single);
    if (reason !== undefined && single !== undefined) {
      const words = `${repr(single)} is not a valid email address: ${reason}`;
      const refusal = metadataRefusal("metadata-policy", field, words);
      return [{ message: `\`${single}\` in \`${field}\` is not a valid address`, refusal }];
    }
    if (single !== undefined) return [];
    // PyPI does not judge several addresses, but nobody can write to them.
    return parseAddresses(value)
      .filter((address) => address !== "" && explainInvalidEmail(address) !== undefined)
      .map((address) => ({
        message: `\`${address}\` in \`${field}\` is not a valid address`,
        level: "warning",
      }));
  });
}

function* judgeUrls({ metadata }: Subject): Iterable<Observation> {
  for (const field of ["home-page", "download-url"] as const) {
    const url = metadata.single.get(field);
    if (url === undefined || isWebAddress(url)) continue;
    yield {
      message: `\`${url}\` in \`${field}\` is no URL of the web`,
      refusal: metadataRefusal("metadata-policy", field, `${repr(url)} is not a valid url.`),
    };
  }
}

const MAX_LABEL = 32;

/** What PyPI says about a project URL, `undefined` where it takes it. */
function refuseProjectUrl(label: string, url: string): string | undefined {
  if (label === "") return "Must have a label";
  if ([...label].length > MAX_LABEL) {
    return `${repr(label)} must be ${MAX_LABEL} characters or less.`;
  }
  if (url === "") return "Must have a URL";
  return isWebAddress(url) ? undefined : `${repr(url)} is not a valid url`;
}

function* judgeProjectUrls({ metadata }: Subject): Iterable<Observation> {
  for (const [label, url] of metadata.projectUrls) {
    const words = refuseProjectUrl(label, url);
    if (words === undefined) continue;
    yield {
      message: `\`Project-URL: ${label}, ${url}\` is not a label of at most ${MAX_LABEL} characters and a URL`,
      refusal: metadataRefusal("metadata-policy", "project-url", words),
    };
  }
}

function* judgeImportNames(subject: Subject): Iterable<Observation> {
  for (const field of ["import-name", "import-namespace"] as const) {
    const describe = (value: string) => `\`${titleOf(field)}: ${value}\` cannot be imported`;
    yield* refusedValues(subject, field, describe);
  }
}

const shared = {
  source: "PyPI",
  refuses: "any index",
  level: "error",
} as const;

/** Values of the core metadata that have a form: addresses, URLs, names. */
export const metadataValueRules: readonly Rule[] = [
  defineRule({
    ...shared,
    id: "MD007",
    title: "E-mail address that is none",
    why: "Author-email and Maintainer-email are for writing to (RFC 822)",
    fix: "Write `Name <name@example.org>`, with a domain that exists on the public internet",
    refuses: "PyPI",
    steps: ["metadata-policy"],
    judge: judgeAddresses,
  }),
  defineRule({
    ...shared,
    id: "MD010",
    title: "Home-Page or Download-URL that is no URL",
    why: "They are links on the project's page",
    fix: "Begin it with `https://`, without spaces before it",
    refuses: "PyPI",
    steps: ["metadata-policy"],
    judge: judgeUrls,
  }),
  defineRule({
    ...shared,
    id: "MD011",
    title: "Project-URL without label or URL",
    why: "They are links on the project's page, each with its label",
    fix: 'Write `Label = "https://…"` under `[project.urls]`',
    refuses: "PyPI",
    steps: ["metadata-policy"],
    judge: judgeProjectUrls,
  }),
  defineRule({
    ...shared,
    id: "MD016",
    title: "Extra with an invalid name",
    why: "The name of an extra has the form of a project's name",
    fix: "Rename the extra under `[project.optional-dependencies]`",
    steps: ["metadata"],
    judge: judgedByPackaging(
      "provides-extra",
      (extra) => `The extra \`${extra}\` is not a valid name`,
    ),
  }),
  defineRule({
    ...shared,
    id: "MD017",
    title: "Import name that is none",
    why: "Import-Name and Import-Namespace say what can be imported (PEP 794)",
    fix: "Give dotted identifiers, with `; private` after those that are not public",
    steps: ["metadata"],
    judge: judgeImportNames,
  }),
];
