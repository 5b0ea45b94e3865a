import { scriptedIndex } from "./scripted-index.ts";
import type { Run } from "./secret-runs.ts";
import type { SecretWorld } from "./secret-world.ts";

/** What an index and a runner answer that give a job canaries for its identity and its token. */
function answersOf({ canaries }: SecretWorld): Readonly<Record<string, object>> {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const identity = `${part({})}.${part({ sub: "a job" })}.${canaries.for("identity")}`;
  return {
    "/_/oidc/audience": { audience: "pypi" },
    "/_/oidc/mint-token": { success: true, token: canaries.for("minted") },
    "/_/oidc/burn-token": {},
    "/identity?audience=pypi": { value: identity },
  };
}

/** Uploads as a trusted publisher to an index that shows what it was sent. */
async function trusted(world: SecretWorld, packages: string) {
  const answers = answersOf(world);
  await using index = await scriptedIndex(({ path, method, authorization = "" }) => {
    const answer = answers[path];
    if (answer !== undefined) return { status: 200, text: JSON.stringify(answer) };
    const sent = Buffer.from(authorization.replace("Basic ", ""), "base64").toString();
    return method === "POST"
      ? { status: 403, text: `${authorization} is ${sent}` }
      : { status: 404 };
  });
  const given = { "packages-dir": packages, "repository-url": `${index.url}legacy/` };
  const env = { INPUT_PASSWORD: "", ACTIONS_ID_TOKEN_REQUEST_URL: `${index.url}identity` };
  const run = await world.action("upload", { ...given, password: undefined }, {}, env);
  const paths = index.asked.map(({ path }) => path);
  for (const path of ["/legacy/", ...Object.keys(answers)]) {
    if (!paths.includes(path)) throw new Error(`${path} was not asked for: ${run.stdout}`);
  }
  return run;
}

/** Attests as a trusted publisher with services that show what they were sent. */
async function attesting(world: SecretWorld, packages: string) {
  const answers = answersOf(world);
  const identity = answers["/identity?audience=pypi"];
  const refused = { status: 400, headers: { "content-type": "application/json" } };
  await using index = await scriptedIndex(({ path }) => {
    if (path === "/api/v2/signingCert") {
      return { ...refused, text: JSON.stringify({ message: JSON.stringify(identity) }) };
    }
    const answer = path === "/identity?audience=sigstore" ? identity : answers[path];
    return answer === undefined
      ? { status: 404, text: `{"message": "Not Found"}` }
      : { status: 200, text: JSON.stringify(answer) };
  });
  const given = { "packages-dir": packages, "repository-url": `${index.url}legacy/` };
  const services = { PYPI_PUBLISH_FULCIO_URL: index.url, PYPI_PUBLISH_REKOR_URL: index.url };
  const env = { INPUT_PASSWORD: "", ACTIONS_ID_TOKEN_REQUEST_URL: `${index.url}identity` };
  const own = { ...services, ...env };
  const run = await world.action("upload", { ...given, password: undefined }, {}, own);
  const isAsked = index.asked.some(({ path }) => path === "/api/v2/signingCert");
  if (!isAsked) throw new Error(`No certificate was asked for: ${run.stdout}`);
  return run;
}

/** The tokens that trusted publishing is given. */
export const secretTrust = (packages: string): readonly Run[] => [
  {
    stage: "upload",
    end: "failure, with a minted token",
    status: 1,
    run: (world) => trusted(world, packages),
  },
  {
    stage: "upload",
    end: "failure, with an identity for Sigstore",
    status: 1,
    run: (world) => attesting(world, packages),
  },
];
