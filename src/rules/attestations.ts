import type { AttestationFacts } from "./attestation-facts.ts";
import { identityMismatch, subjectMismatch } from "./attestation-match.ts";
import {
  defineRule,
  defineSetRule,
  type ExpectedRefusal,
  type Observation,
  type Rule,
  type SetRule,
} from "./rule.ts";
import type { SetSubject, Subject } from "./subject.ts";

/** Warehouse: attestations/services.py; `order` is that of its checks. */
const refusal = (order: string, message: string): { readonly refusal: ExpectedRefusal } => ({
  refusal: {
    step: "attestations",
    order,
    message: `Invalid attestations supplied during upload: ${message}`,
  },
});

const unverified = (order: string, reason: string) =>
  refusal(
    order,
    `Could not verify the uploaded artifact using the included attestation: Verification failed: ${reason}`,
  );

/** Each attestation is checked to its end before the next. */
const orderOf = (index: number, check: string): string => `3${index}${check}`;

function* judgeTrust({ attestations }: Subject): Iterable<Observation> {
  if (attestations?.trusted !== false) return;
  yield {
    message: "The upload has attestations, but is not made under trusted publishing",
    ...refusal("0", "Attestations are only supported when using Trusted Publishing"),
  };
}

function* judgeShape({ attestations }: Subject): Iterable<Observation> {
  if (attestations === undefined) return;
  const { malformed = [], facts } = attestations;
  if (malformed.length > 0) {
    const shown = malformed.map((problem) => `\`${problem}\``).join(", ");
    yield { message: `Not an attestation: ${shown}`, ...refusal("1", malformedText(malformed)) };
  } else if (facts.length === 0) {
    const text = "Malformed attestations: an empty attestation set is not permitted";
    yield { message: "The list of attestations is empty", ...refusal("1", text) };
  }
  for (const [index, { unreadable, statement }] of facts.entries()) {
    if (unreadable !== undefined) {
      const text = `Unknown error while trying to verify included attestations: ${unreadable}`;
      yield {
        message: `Attestation ${index + 1} cannot be read: ${unreadable}`,
        ...refusal(orderOf(index, "a"), text),
      };
    } else if (typeof statement === "string") {
      yield {
        message: `Attestation ${index + 1} holds no in-toto statement: ${statement}`,
        ...unverified(orderOf(index, "f"), statement),
      };
    }
  }
}

function malformedText(problems: readonly string[]): string {
  const count =
    problems.length === 1 ? "1 validation error" : `${problems.length} validation errors`;
  const lines = problems.map((problem) =>
    problem.replace(/^(?:([\d][\w.]*): )?/, (_, place) =>
      place === undefined ? "  " : `${place}\n  `,
    ),
  );
  return `Malformed attestations: ${count} for list[Attestation]\n${lines.join("\n")}`;
}

const typeOf = ({ statement }: AttestationFacts): string | undefined =>
  typeof statement === "string" ? undefined : statement.predicateType;

function* judgeCount({ attestations }: Subject): Iterable<Observation> {
  const facts = attestations?.facts ?? [];
  if (facts.length > 2) {
    yield {
      message: `There are ${facts.length} attestations, more than 2`,
      ...refusal("2", "A maximum of 2 attestations per file are supported"),
    };
  }
  const types = facts.map(typeOf);
  for (const [index, type] of types.entries()) {
    if (type === undefined || types.indexOf(type) === index) continue;
    const text = `Multiple attestations for the same file with the same predicate type (${type}) are not supported`;
    yield {
      message: `There are several attestations with the predicate type \`${type}\``,
      ...refusal(orderOf(index, "i"), text),
    };
  }
}

function* judgeSubjects(subject: Subject): Iterable<Observation> {
  for (const [index, facts] of (subject.attestations?.facts ?? []).entries()) {
    const mismatch = subjectMismatch(facts, subject);
    if (mismatch === undefined) continue;
    yield {
      message: `Attestation ${index + 1} is about another file: ${mismatch}`,
      ...unverified(orderOf(index, "g"), mismatch),
    };
  }
}

const PREDICATES = [
  "https://docs.pypi.org/attestations/publish/v1",
  "https://slsa.dev/provenance/v1",
];

function* judgePredicates({ attestations }: Subject): Iterable<Observation> {
  for (const [index, facts] of (attestations?.facts ?? []).entries()) {
    const type = typeOf(facts);
    if (type === undefined || PREDICATES.includes(type)) continue;
    yield {
      message: `Attestation ${index + 1} has the predicate type \`${type}\``,
      ...unverified(orderOf(index, "h"), `unknown attestation type: ${type}`),
    };
  }
}

function* judgeIdentity({ attestations }: Subject): Iterable<Observation> {
  const publisher = attestations?.publisher;
  if (publisher === undefined) return;
  for (const [index, { unreadable, claims: found }] of attestations?.facts.entries() ?? []) {
    const mismatch = unreadable === undefined ? identityMismatch(found, publisher) : undefined;
    if (mismatch === undefined) continue;
    yield {
      message: `Attestation ${index + 1} was made by another workflow than the one that publishes: ${mismatch}`,
      ...unverified(orderOf(index, "c"), mismatch),
    };
  }
}

function* judgeSignatures({ attestations }: Subject): Iterable<Observation> {
  for (const [index, facts] of (attestations?.facts ?? []).entries()) {
    const say = (check: string, reason: string): Observation => ({
      message: `Attestation ${index + 1} does not hold: ${reason}`,
      ...unverified(orderOf(index, check), reason),
    });
    if (facts.untimely !== undefined) yield say("b", facts.untimely);
    if (facts.unverified !== undefined) yield say("d", facts.unverified);
    else if (facts.untrusted !== undefined) {
      const message = `Attestation ${index + 1} is ${facts.untrusted}`;
      yield { message, level: "warning", refuses: "nowhere" };
    }
  }
}

function* judgeOrphans({ uploads }: SetSubject): Iterable<Observation> {
  for (const name of uploads[0]?.context?.orphanAttestations ?? []) {
    yield { message: `\`${name}\` lies beside no distribution of that name` };
  }
}

const shared = {
  source: "PyPI",
  refuses: "PyPI",
  level: "error",
  steps: ["attestations"],
} as const satisfies Partial<Rule>;

/** Each attestation that goes with an upload (PEP 740). */
export const attestationRules: readonly Rule[] = [
  defineRule({
    ...shared,
    id: "AU006",
    title: "Attestations without trusted publishing",
    why: "PyPI takes attestations from trusted publishers only",
    fix: "Upload with trusted publishing, or set `attestations: off`",
    judge: judgeTrust,
  }),
  defineRule({
    ...shared,
    id: "AT001",
    title: "Malformed attestation",
    why: "PyPI takes attestation objects of version 1 as PEP 740 describes them",
    fix: "Delete the `.attestation` file; `upload` makes a new one",
    judge: judgeShape,
  }),
  defineRule({
    ...shared,
    id: "AT002",
    title: "Too many attestations",
    why: "PyPI takes two attestations per file, of different kinds",
    fix: "Delete the `.attestation` files that are not needed",
    judge: judgeCount,
  }),
  defineRule({
    ...shared,
    id: "AT003",
    title: "Attestation of another file",
    why: "An attestation names one file and its SHA-256 hash",
    fix: "Delete the `.attestation` file; `upload` makes a new one",
    judge: judgeSubjects,
  }),
  defineRule({
    ...shared,
    id: "AT004",
    title: "Unknown kind of attestation",
    why: "PyPI takes the predicates of PyPI's publish attestations and of SLSA provenance",
    fix: "Delete the `.attestation` file",
    judge: judgePredicates,
  }),
  defineRule({
    ...shared,
    id: "AT005",
    title: "Attestation of another workflow",
    why: "The certificate must name the repository and the workflow that the trusted publisher names",
    fix: "Make the attestations in the workflow that publishes",
    judge: judgeIdentity,
  }),
  defineRule({
    ...shared,
    id: "AT006",
    title: "Signature that does not hold",
    why: "PyPI verifies the signature with the certificate, and the certificate by the transparency log",
    fix: "Delete the `.attestation` file; `upload` makes a new one",
    judge: judgeSignatures,
  }),
];

/** The attestation files of a release. */
export const attestationSetRules: readonly SetRule[] = [
  defineSetRule({
    id: "AT007",
    title: "Attestation without its distribution",
    why: "An attestation is uploaded with the file that it is about",
    fix: "Delete the file, or put the distribution beside it",
    source: "twine",
    refuses: "nowhere",
    level: "warning",
    judge: judgeOrphans,
  }),
];
