import { parseApiToken, tokenLocation } from "../../../src/credentials/api-token.ts";
import { knownIndexes, targetOf } from "../../../src/credentials/target.ts";
import type { Finding } from "../../../src/findings.ts";
import { judgeAddress, judgeCredential } from "../../../src/rules/credentials.ts";
import { apiToken } from "../../credentials/tokens.ts";
import { now } from "../recorded-uploads.ts";

const pypi = "https://upload.pypi.org/legacy/";

/** What is said of a credential for an upload to PyPI. */
function findingsOf(password: string): Finding[] {
  const upload = new URL(pypi);
  const subject = {
    ...{ user: "__token__", password, sent: password, source: "the input `password`" },
    ...{ token: parseApiToken(password), location: tokenLocation(password) },
    ...{ upload, target: targetOf(upload), known: knownIndexes },
    ...{ projects: ["demo-pkg"], newProjects: [], now },
  };
  return judgeCredential(subject, new Set());
}

/** One for each rule about credentials. */
export function credentialFindings(): Finding[] {
  const upload = new URL(pypi.slice(0, -1));
  return [
    ...findingsOf("hunter2"),
    ...findingsOf(apiToken("test.pypi.org")),
    ...findingsOf(apiToken("pypi.org", [1, ["other"]])),
    ...judgeAddress({ upload, target: targetOf(upload) }, new Set()),
  ];
}
