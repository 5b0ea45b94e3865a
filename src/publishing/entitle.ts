import type { AuthorityRequest } from "../credentials/authority-request.ts";
import { type ChosenAuthority, chooseAuthority } from "../credentials/choose-authority.ts";
import type { GivenCredential } from "../credentials/lookup.ts";
import type { Host } from "../host/host.ts";
import type { Http } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import { settingsFromEnvironment } from "../trusted-publishing/claims.ts";
import { publisherFormLink, type TargetProject } from "../trusted-publishing/publisher-form.ts";

export interface EntitlementRequest {
  readonly given: GivenCredential;
  readonly index: IndexLocation;
  readonly ignore: readonly string[];
  /** Of the projects that are to be uploaded. */
  readonly names: readonly string[];
  /** The same with what the index has; asked when a token is minted, which is after the plan. */
  readonly projects: () => readonly TargetProject[];
}

/** Finds what entitles this job to upload; trusted publishing is loaded where no input has a token. */
export function entitle(
  { given, index, ignore, names, projects }: EntitlementRequest,
  host: Host,
  http: Http,
): Promise<ChosenAuthority> {
  const settings = settingsFromEnvironment(host.env);
  // Who has a token has a project, nearly always.
  const [name = ""] = names;
  const form = settings && publisherFormLink(index, { name, isOnIndex: true }, settings);
  const pending = settings && publisherFormLink(index, { name, isOnIndex: false }, settings);
  const request: AuthorityRequest = {
    given,
    index,
    ignore,
    projects: names,
    trustedPublisher: async () => {
      const { trustedPublisher } = await import("../trusted-publishing/trusted-publisher.ts");
      return trustedPublisher(host, http, index, { projects });
    },
    ...(form === undefined ? {} : { publisherForm: form }),
    ...(pending === undefined ? {} : { pendingForm: pending }),
  };
  return chooseAuthority(request, host);
}
