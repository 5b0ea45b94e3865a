import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Refusal } from "../findings.ts";
import { normalizeName } from "../python/name.ts";
import type { PublishingWorkflow } from "../rules/attestation-facts.ts";
import { isSignedBy, readMacaroon, writeMacaroon } from "./macaroon.ts";
import { refusals } from "./refusals.ts";

/** Seconds (Warehouse: oidc/views.py). */
const LIFETIME = 900;

/** Kinds of caveats (Warehouse: macaroons/caveats). */
const EXPIRATION = 0;
const PROJECT_IDS = 2;
const PUBLISHER = 4;

interface Known {
  readonly key: Uint8Array;
  /** Normalised. */
  readonly projects: ReadonlySet<string>;
  /** Seconds since 1970. */
  readonly expires: number;
  readonly publisher: PublishingWorkflow | undefined;
}

/** What is about to be uploaded, and with which token. */
export interface UploadByToken {
  readonly token: string;
  /** Normalised. */
  readonly project: string;
  readonly isOnIndex: boolean;
  readonly now: Date;
}

/** The tokens that trusted publishers were given by this run of the index. */
export class MintedTokens {
  readonly #known = new Map<string, Known>();

  mint(
    projects: readonly string[],
    claims: Readonly<Record<string, string>>,
    location: string,
    now: Date,
    publisher?: PublishingWorkflow,
  ): { readonly token: string; readonly expires: number } {
    const begins = Math.floor(now.getTime() / 1000);
    const expires = begins + LIFETIME;
    const names = projects.map(normalizeName);
    const identifier = randomUUID();
    const key = randomBytes(32);
    const caveats = [
      [PUBLISHER, uuidOf(names.join(" ")), claims],
      [PROJECT_IDS, names.map(uuidOf)],
      [EXPIRATION, expires, begins],
    ].map((caveat) => JSON.stringify(caveat));
    this.#known.set(identifier, { key, projects: new Set(names), expires, publisher });
    return { token: writeMacaroon({ location, identifier, caveats }, key), expires };
  }

  burn(token: string): void {
    const macaroon = readMacaroon(token);
    const known = macaroon && this.#known.get(macaroon.identifier);
    if (macaroon && known && isSignedBy(macaroon, known.key)) {
      this.#known.delete(macaroon.identifier);
    }
  }

  /** Whose token it is; `undefined` where no publisher was given it. */
  publisherOf(token: string): PublishingWorkflow | undefined {
    const macaroon = readMacaroon(token);
    return macaroon && this.#known.get(macaroon.identifier)?.publisher;
  }

  /** Refuses tokens of publishers that are burnt or of another run; all others are let through. */
  authenticate(token: string): Refusal | undefined {
    const macaroon = readMacaroon(token);
    const isOurs = macaroon?.caveats.some((caveat) => caveat.startsWith(`[${PUBLISHER},`)) === true;
    return isOurs && !this.#known.has(macaroon.identifier) ? refusals.invalidToken : undefined;
  }

  /** Refuses an upload that a publisher's token does not allow (Warehouse: forklift, caveats). */
  authorize({ token, project, isOnIndex, now }: UploadByToken): Refusal | undefined {
    const macaroon = readMacaroon(token);
    const known = macaroon && this.#known.get(macaroon.identifier);
    if (macaroon === undefined || known === undefined) return undefined;
    if (!isOnIndex) return refusals.notByPublisher;
    const invalid = (reason: string): Refusal => ({
      status: 403,
      message: `Invalid API Token: ${reason}`,
    });
    if (!known.projects.has(project)) {
      return invalid(`OIDC scoped token is not valid for project '${project}'`);
    }
    if (now.getTime() / 1000 >= known.expires) return invalid("token is expired");
    return isSignedBy(macaroon, known.key) ? undefined : invalid("signatures do not match");
  }
}

/** Always the same for the same text, in the form of a UUID. */
const uuidOf = (text: string): string =>
  createHash("sha256")
    .update(text)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
