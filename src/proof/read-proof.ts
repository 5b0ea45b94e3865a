import { resolve } from "node:path";
import { PublishError } from "../errors.ts";
import type { InputReader } from "../inputs.ts";
import { readNetwork } from "../network.ts";
import type { Identity } from "../project/identity.ts";
import { readCredential, readTargetIndex } from "../publishing/target-index.ts";
import { readTag } from "../release-tag.ts";
import type { ProofRequest } from "./prove-served.ts";

/** What the inputs say of the release to be verified, and where. */
export const readProof = (input: InputReader): ProofRequest => ({
  packages: resolve(input.path("packages-dir", input.path("project-dir"))),
  manifestSha256: input.optionalText("manifest-sha256"),
  tag: readTag(input),
  wanted: readWanted(input),
  index: readTargetIndex(input),
  given: readCredential(input),
  timeout: input.seconds("timeout"),
  verifyLinks: input.boolean("verify-links"),
  network: readNetwork(input),
});

function readWanted(input: InputReader): Identity | undefined {
  const [name, version] = [input.optionalText("project"), input.optionalText("version")];
  if (name === undefined && version === undefined) return undefined;
  if (name !== undefined && version !== undefined) return { name, version };
  const [missing, there] = name === undefined ? ["project", "version"] : ["version", "project"];
  throw new PublishError("invalid-input", `Input \`${missing}\` is required beside \`${there}\``, {
    hint: "the two name a release on the index; without both, the files in `packages-dir` are verified",
  });
}
