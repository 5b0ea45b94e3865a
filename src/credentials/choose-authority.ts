import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import type { CredentialSubject } from "../rules/credential-subject.ts";
import { judgeAddress, judgeCredential } from "../rules/credentials.ts";
import { parseApiToken, tokenLocation } from "./api-token.ts";
import type { UploadAuthority } from "./authority.ts";
import type { AuthorityRequest } from "./authority-request.ts";
import { fixedAuthority, refusedAuthority } from "./fixed-authority.ts";
import { hideCredential } from "./hide-credential.ts";
import { type FoundCredential, sentPassword } from "./lookup.ts";
import { type EmptyPlace, missingCredential, runnerOf } from "./missing-credential.ts";
import { lookAtPlaces } from "./places.ts";
import { knownIndexes, targetOf } from "./target.ts";

export interface ChosenAuthority {
  readonly authority: UploadAuthority;
  /** What is wrong, or worth knowing, about the credential and the address it goes to (AU rules). */
  readonly findings: readonly Finding[];
  /** What there is to say once it is known which projects the index lacks. */
  aboutNewProjects(names: readonly string[]): readonly Finding[];
}

/**
 * Finds what entitles to upload: the input, trusted publishing, the environment, `.pypirc`, the
 * keyring, in this order. What is found is hidden, said by its source, and judged; where a finding
 * is an error, `credential()` of the authority rejects, so that nothing is ever sent.
 * Rejects with `credential-missing` where none of these places holds a credential.
 */
export async function chooseAuthority(
  request: AuthorityRequest,
  host: Host,
): Promise<ChosenAuthority> {
  const { index } = request;
  const ignore = new Set(request.ignore);
  const address = judgeAddress({ upload: index.upload, target: targetOf(index.upload) }, ignore);
  // A wrong address gets neither a credential nor a question.
  if (isRefused(address)) return chosen(refusedAuthority(address), address);
  const empty: EmptyPlace[] = [];
  const found = await lookAtPlaces(request, host, (place) => {
    empty.push(place);
    host.log.debug(`No credential from ${place.place}: ${place.reason}`);
  });
  if (found === undefined) throw missingCredential(request, empty, host);
  host.log.info(`Credential: ${found.source}`);
  if ("end" in found) return chosen(found, address);
  hideCredential(found, host);
  suggestTrust(request, host);
  return fromCredential(found, request, address, ignore);
}

const isRefused = (findings: readonly Finding[]): boolean =>
  findings.some(({ level }) => level === "error");

const chosen = (
  authority: UploadAuthority,
  findings: readonly Finding[],
  aboutNewProjects: ChosenAuthority["aboutNewProjects"] = () => [],
): ChosenAuthority => ({ authority, findings, aboutNewProjects });

function fromCredential(
  found: FoundCredential,
  { index, projects, now = new Date() }: AuthorityRequest,
  address: readonly Finding[],
  ignore: ReadonlySet<string>,
): ChosenAuthority {
  const subject: CredentialSubject = {
    ...found,
    user: found.user.trim(),
    sent: sentPassword(found),
    token: parseApiToken(found.password),
    location: tokenLocation(found.password),
    upload: index.upload,
    target: targetOf(index.upload),
    known: knownIndexes,
    projects,
    newProjects: [],
    now,
  };
  const findings = [...address, ...judgeCredential(subject, ignore)];
  const authority = isRefused(findings) ? refusedAuthority(findings) : fixedAuthority(found);
  return chosen(authority, findings, (newProjects) => {
    const all = judgeCredential({ ...subject, newProjects }, ignore);
    const said = new Set(findings.map(({ message }) => message));
    return all.filter(({ message }) => !said.has(message));
  });
}

/** Where a stored token is used that nobody would have to keep. */
function suggestTrust({ index, publisherForm }: AuthorityRequest, host: Host): void {
  const target = targetOf(index.upload);
  if (target === undefined || runnerOf(host) !== "GitHub") return;
  const form = publisherForm?.href ?? `${target.site.href}manage/account/publishing/`;
  host.log.info(
    `${target.title} takes uploads of this workflow without a stored token: register it as a trusted publisher at ${form}`,
  );
}
