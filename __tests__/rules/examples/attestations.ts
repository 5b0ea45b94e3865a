import type { AttestationFacts, UploadAttestations } from "../../../src/rules/attestation-facts.ts";
import { wheelFilename } from "../../support/distributions.ts";
import type { Examples, Made } from "./example.ts";

const publish = "https://docs.pypi.org/attestations/publish/v1";

/** An attestation of another file, made by nobody. */
const facts = (
  predicateType = publish,
  name = wheelFilename(),
  more: Partial<AttestationFacts> = {},
): AttestationFacts => ({
  claims: new Map(),
  statement: { subjects: [{ name, sha256: "0".repeat(64) }], predicateType },
  ...more,
});

const attested = (attestations: UploadAttestations): Made => ({ wheel: {}, attestations });

const github = "https://token.actions.githubusercontent.com";

/** Attestations (PEP 740). */
export const attestationExamples: Examples = {
  AU006: attested({ trusted: false, facts: [facts()] }),
  AT001: attested({ facts: [] }),
  AT002: attested({ facts: [facts(), facts()] }),
  AT003: attested({ facts: [facts(publish, "demo_pkg-0.9-py3-none-any.whl")] }),
  AT004: attested({ facts: [facts("https://in-toto.io/attestation/release/v0.1")] }),
  AT005: attested({
    facts: [
      facts(publish, wheelFilename(), {
        claims: new Map([
          [8, github],
          [12, "https://github.com/somebody/fork"],
        ]),
      }),
    ],
    publisher: { issuer: github, repository: "jane/demo", workflow: "release.yml" },
  }),
  AT006: attested({
    facts: [facts(publish, wheelFilename(), { unverified: "Signature is invalid for input" })],
  }),
  AT007: {
    set: [
      { wheel: {}, context: { orphanAttestations: ["demo_pkg-0.9.tar.gz.publish.attestation"] } },
    ],
  },
};
