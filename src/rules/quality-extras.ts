import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** The classifiers that pyroma expects beside a short licence name, such as `MIT`. */
async function classifiersOfLicence(licence: string): Promise<string[]> {
  const { default: text } = await import("./tables/classifiers.txt");
  const family = /^L?GPL$/.test(licence);
  return text
    .split("\n")
    .map((line) => line.split("\t", 1)[0] ?? "")
    .filter((one) => one.startsWith("License"))
    .filter((one) => {
      const short = /\((.*?)\)/.exec(one)?.[1];
      if (short !== undefined) return short === licence || (family && short.startsWith(licence));
      if (one.includes("Zope")) return licence === "ZPL";
      return licence === "MIT" && one.includes("MIT License");
    });
}

async function judgeLicence({ metadata }: Subject): Promise<Observation[]> {
  const licence = metadata.single.get("license");
  if (licence === undefined || licence.length > 40 || metadata.single.has("license-expression")) {
    return [];
  }
  const given = (metadata.multiple.get("classifier") ?? []).filter((one) =>
    one.startsWith("License"),
  );
  const expected = await classifiersOfLicence(licence);
  if (expected.length === 0 || expected.some((one) => given.includes(one))) return [];
  // pyroma wants the classifier to be there, but those of licences are deprecated (PEP 639).
  if (given.length === 0) {
    return [{ level: "info", message: `License is \`${licence}\`, and no classifier says so` }];
  }
  return [
    { message: `License is \`${licence}\`, but the classifier is \`${given.join("`, `")}\`` },
  ];
}

/** What pyroma rates beyond single fields. */
export const qualityExtraRules: readonly Rule[] = [
  defineRule({
    id: "QU010",
    title: "Licence and classifier say different things",
    why: "Nobody knows under which licence the project is",
    fix: 'Write `license = "MIT"` in `pyproject.toml`, an SPDX expression, and remove the classifiers that begin with `License ::`',
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeLicence,
  }),
];
