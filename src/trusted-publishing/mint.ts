import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { Http } from "../http.ts";
import { basicCredential, type Credential } from "../index/credentials.ts";
import type { IndexLocation } from "../index/locations.ts";
import { readClaims } from "./claims.ts";
import { burnToken, mintToken, type Pace } from "./exchange.ts";
import type { TargetProject } from "./publisher-form.ts";
import { explainRefusal } from "./refusal.ts";
import { type SavedToken, stateNames } from "./state.ts";

interface MintParts {
  readonly host: Host;
  readonly http: Http;
  readonly index: IndexLocation;
  readonly site: URL;
  /** A new identity token at each call. */
  readonly identity: () => Promise<string>;
  readonly pace: Pace;
  readonly projects: () => readonly TargetProject[];
  /** Seconds. */
  readonly renewBefore: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Current extends Credential {
  /** Milliseconds since 1970. */
  readonly minted: number;
  readonly ends: number;
}

/** Milliseconds: uploads that fail together ask for a new token one after the other. */
const together = 5000;

/** Seconds for each request, and how many, to burn a token; a cancelled job has no time. */
const calmly = { timeout: 10, attempts: 3 };
const hurried = { timeout: 2, attempts: 1 };

/** The tokens of one trusted publisher, from the first mint until all are burnt. */
export class Mint {
  readonly #parts: MintParts;
  readonly #unburnt = new Set<string>();
  #current: Current | undefined;
  #minting: Promise<Current> | undefined;

  constructor(parts: MintParts) {
    this.#parts = parts;
  }

  /** A token that lasts long enough for one more upload; all who ask meanwhile get the same. */
  async credential(renew: boolean): Promise<Credential> {
    const { now, renewBefore } = this.#parts;
    const current = this.#current;
    if (current !== undefined) {
      const isFresh = now() - current.minted < together;
      const lasts = current.ends - now() >= renewBefore * 1000;
      if (isFresh || (lasts && !renew)) return current;
    }
    this.#minting ??= this.#mint().finally(() => {
      this.#minting = undefined;
    });
    try {
      return await this.#minting;
    } catch (error) {
      if (renew || current === undefined || current.ends <= now()) throw error;
      // What is left of the old one is better than nothing.
      this.#parts.host.log.warning(`The upload token could not be renewed: ${wordsOf(error)}`);
      return current;
    }
  }

  async #mint(): Promise<Current> {
    const { host, http, index, site, identity, pace, projects, now } = this.#parts;
    let shown = "";
    const fresh = async () => {
      shown = await identity();
      return shown;
    };
    const answer = await mintToken(http, site, fresh, pace);
    if (!("token" in answer)) {
      const claims = readClaims(shown);
      throw await explainRefusal({ index, claims, projects: projects(), refusal: answer }, host);
    }
    const { token, lifetime } = answer;
    const credential = { user: "__token__", password: token };
    host.addSecret(token);
    // As it is sent: an index may answer with what it got.
    host.addSecret(basicCredential(credential));
    this.#unburnt.add(token);
    this.#save();
    const minted = now();
    const minutes = Math.round(lifetime / 60);
    host.log.info(`${index.title} gave this job a token for ${minutes} minutes`);
    this.#current = { ...credential, minted, ends: minted + lifetime * 1000 };
    return this.#current;
  }

  /** Burns what is left, also what is being minted at this moment. Never fails. */
  async end(): Promise<void> {
    const { host, http, site, pace } = this.#parts;
    await this.#minting?.catch(() => undefined);
    this.#current = undefined;
    const { signal: _endsToo, ...rest } = pace;
    const patience = host.cancelled.aborted ? hurried : calmly;
    const burnt = [...this.#unburnt].map(async (token) => {
      const outcome = await burnToken(http, site, token, { ...rest, ...patience });
      if (outcome.burnt) this.#unburnt.delete(token);
      else host.log.info(`A token was not given back, and ends by itself: ${outcome.reason}`);
    });
    if (burnt.length === 0) return;
    await Promise.all(burnt);
    if (this.#unburnt.size === 0) host.log.info("The token was given back");
    this.#save();
  }

  /** For the `post` step, where this process does not live to give them back. */
  #save(): void {
    const { host, site } = this.#parts;
    const tokens: SavedToken[] = [...this.#unburnt].map((token) => ({ site: site.href, token }));
    host.saveState(stateNames.tokens, JSON.stringify(tokens));
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof PublishError ? error.message : String(error);
