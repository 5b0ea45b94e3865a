import type { Environment, Host } from "../host/host.ts";
import type { UploadAuthority } from "./authority.ts";
import type { AuthorityRequest } from "./authority-request.ts";
import { findInEnvironment } from "./environment.ts";
import { findInPypirc, type PypircLookup } from "./find-in-pypirc.ts";
import { hidePassword } from "./hide-credential.ts";
import { findInKeyring } from "./keyring.ts";
import {
  type FoundCredential,
  type GivenCredential,
  givenUser,
  isTokenAsUser,
  type Lookup,
  TOKEN_USER,
} from "./lookup.ts";
import type { EmptyPlace } from "./missing-credential.ts";
import { kindOf } from "./target.ts";

type Found = FoundCredential | UploadAuthority;

/** `undefined` for a place that there is none of. */
type Look = () => Promise<Found | EmptyPlace | undefined>;

/** Looks at one place after the other, until one has what entitles to upload. */
export async function lookAtPlaces(
  request: AuthorityRequest,
  host: Host,
  onEmpty: (place: EmptyPlace) => void,
): Promise<Found | undefined> {
  for (const look of places(request, host)) {
    const answer = await look();
    if (answer === undefined) continue;
    if (!("reason" in answer)) return answer;
    onEmpty(answer);
  }
  return undefined;
}

function places(request: AuthorityRequest, host: Host): readonly Look[] {
  const { given, index, projects } = request;
  const kind = kindOf(index.upload);
  const users = usersOf(given, host.env);
  for (const user of users) if (user && isTokenAsUser(user)) hidePassword(user, host);
  let filed: PypircLookup | undefined;
  return [
    () => Promise.resolve(answerOf(given.source, fromInput(given, host))),
    () => trust(request),
    () => Promise.resolve(answerOf("the environment", findInEnvironment(given, kind, host.env))),
    async () => {
      filed = await findInPypirc(given, index.upload, projects, host);
      return answerOf("`.pypirc`", filed);
    },
    async () => {
      // It becomes an argument, which others on the machine may read.
      const own = [...users, filed?.knownUser].find((user) => user && !isTokenAsUser(user));
      const user = own ?? (kind === "other" ? undefined : TOKEN_USER);
      return answerOf("the keyring", await findInKeyring(index.upload, user, host));
    },
  ];
}

const answerOf = (place: string, lookup: Lookup): FoundCredential | EmptyPlace =>
  "nothing" in lookup ? { place, reason: lookup.nothing } : lookup;

async function trust({
  trustedPublisher,
}: AuthorityRequest): Promise<UploadAuthority | EmptyPlace | undefined> {
  const answer = await trustedPublisher?.();
  if (answer === undefined || !("unavailable" in answer)) return answer;
  return { place: "trusted publishing", reason: answer.unavailable, hint: answer.hint };
}

/** The user names that are given for the password of another place. */
const usersOf = (given: GivenCredential, { TWINE_USERNAME, UV_PUBLISH_USERNAME }: Environment) => [
  givenUser(given),
  TWINE_USERNAME,
  UV_PUBLISH_USERNAME,
];

function fromInput({ password, user, source }: GivenCredential, { kind }: Host): Lookup {
  if (password !== undefined && password.trim() !== "") return { user, password, source };
  if (isTokenAsUser(user)) return { nothing: "it is not set, but the input `user` holds a token" };
  if (kind === "terminal") return { nothing: "a command line has none, others could read it" };
  return { nothing: "it is not set; a secret that does not exist is empty too" };
}
