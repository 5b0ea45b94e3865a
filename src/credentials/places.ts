import type { Host } from "../host/host.ts";
import type { UploadAuthority } from "./authority.ts";
import type { AuthorityRequest } from "./authority-request.ts";
import { findInEnvironment } from "./environment.ts";
import { findInPypirc } from "./find-in-pypirc.ts";
import { findInKeyring } from "./keyring.ts";
import { type FoundCredential, givenUser, type Lookup, TOKEN_USER } from "./lookup.ts";
import type { EmptyPlace } from "./missing-credential.ts";
import { kindOf } from "./target.ts";

type Found = FoundCredential | UploadAuthority;

/** Looks at one place after the other, until one has what entitles to upload. */
export async function lookAtPlaces(
  request: AuthorityRequest,
  host: Host,
  onEmpty: (place: EmptyPlace) => void,
): Promise<Found | undefined> {
  const { given, index, projects, trustedPublisher } = request;
  const kind = kindOf(index.upload);
  const take = (place: string, lookup: Lookup): FoundCredential | undefined => {
    if (!("nothing" in lookup)) return lookup;
    onEmpty({ place, reason: lookup.nothing });
    return undefined;
  };
  const input = take(given.source, fromInput(request));
  if (input !== undefined) return input;
  const trust = await trustedPublisher?.();
  if (trust !== undefined && !("unavailable" in trust)) return trust;
  if (trust !== undefined) {
    const { unavailable: reason, hint } = trust;
    onEmpty({ place: "trusted publishing", reason, hint });
  }
  const ambient = take("the environment", findInEnvironment(given, kind, host.env));
  if (ambient !== undefined) return ambient;
  const pypirc = await findInPypirc(given, index.upload, projects, host);
  const filed = take("`.pypirc`", pypirc);
  if (filed !== undefined) return filed;
  const { TWINE_USERNAME: twine, UV_PUBLISH_USERNAME: uv } = host.env;
  const own = givenUser(given) ?? (twine || uv || pypirc.knownUser);
  const user = own ?? (kind === "other" ? undefined : TOKEN_USER);
  return take("the keyring", await findInKeyring(index.upload, user, host));
}

function fromInput({ given }: AuthorityRequest): Lookup {
  const { password, user, source } = given;
  if (password !== undefined && password.trim() !== "") return { user, password, source };
  return { nothing: "it is not set; a secret that does not exist is empty too" };
}
