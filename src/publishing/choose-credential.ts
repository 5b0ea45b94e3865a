import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import {
  basicCredential,
  type FoundCredential,
  findCredential,
  type GivenCredential,
  tokenLocation,
} from "../index/credentials.ts";
import { type IndexLocation, publicIndexes } from "../index/locations.ts";

/** Finds the credential, hides it, says from where it came, and keeps it from hosts that it is not for. */
export function chooseCredential(
  given: GivenCredential,
  index: IndexLocation,
  host: Host,
): FoundCredential {
  const credential = findCredential(given, kindOf(index), host.env);
  if (credential === undefined) {
    throw new PublishError("credential-missing", `No API token for ${index.title} was found`, {
      hint:
        host.kind === "runner"
          ? "set the input `password` to a secret that holds the token"
          : "put it in the environment: TWINE_PASSWORD, UV_PUBLISH_TOKEN or PYPI_API_TOKEN",
    });
  }
  host.addSecret(credential.password);
  // As it is sent: an index may answer with what it got.
  host.addSecret(basicCredential(credential));
  const location = tokenLocation(credential.password);
  if (location !== undefined && !belongsTo(location, index)) {
    throw new PublishError(
      "credential-wrong-index",
      `The token in ${credential.source} is made for ${location}, not for ${index.upload.host}; it was not sent`,
      { hint: `use a token of ${index.title}, or name another index` },
    );
  }
  host.log.info(`Credential: ${credential.source}`);
  return credential;
}

function kindOf({ upload }: IndexLocation): "pypi" | "testpypi" | "other" {
  if (upload.host === publicIndexes.pypi.upload.host) return "pypi";
  return upload.host === publicIndexes.testpypi.upload.host ? "testpypi" : "other";
}

/** PyPI's uploads go to another host than its site, for which its tokens are made. */
function belongsTo(location: string, { upload }: IndexLocation): boolean {
  const known = Object.values(publicIndexes).find((index) => index.site.host === location);
  if (known !== undefined) return known.upload.host === upload.host;
  return location === upload.host || location === upload.hostname;
}
