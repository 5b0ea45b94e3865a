import { hideCredential } from "../credentials/hide-credential.ts";
import { type GivenCredential, sentPassword } from "../credentials/lookup.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Http, showUrl } from "../http.ts";
import { basicCredential, type Credential } from "../index/credentials.ts";
import type { IndexLocation } from "../index/locations.ts";
import { publicIndexOf } from "../trusted-publishing/public-index.ts";

export interface AccessOptions {
  readonly index: IndexLocation;
  readonly simple: URL;
  /** Without it nothing is looked for. */
  readonly given: GivenCredential | undefined;
  readonly http: Http;
  readonly host: Host;
}

/** The way to an index for who reads: as everybody, and with a credential once the index asks for one. */
export class IndexAccess {
  readonly simple: URL;
  readonly title: string;
  readonly http: Http;
  readonly host: Host;
  readonly #options: AccessOptions;
  #credential: Credential | undefined;
  #search: Promise<Credential> | undefined;

  constructor(options: AccessOptions) {
    this.#options = options;
    this.simple = options.simple;
    this.title = options.index.title;
    this.http = options.http;
    this.host = options.host;
  }

  /** The credential that the index asked for; none before it has. */
  get credential(): Credential | undefined {
    return this.#credential;
  }

  /** What goes with a request: a credential goes to the index itself alone. */
  headersFor({ origin }: URL): Readonly<Record<string, string>> {
    const credential = origin === this.simple.origin ? this.#credential : undefined;
    return credential === undefined
      ? {}
      : { authorization: `Basic ${basicCredential(credential)}` };
  }

  /**
   * For an index that lets nobody else read: finds a credential where `upload` does, but for what
   * would be minted; `project` is for a `.pypirc` with a section for each. `words` is what the index
   * said. `index-closed` where there is none.
   */
  unlock(words: string, project: string): Promise<Credential> {
    this.#search ??= this.#find(words, project);
    return this.#search;
  }

  async #find(words: string, project: string): Promise<Credential> {
    const { index, given, host, simple } = this.#options;
    if (publicIndexOf(index) !== undefined) {
      throw this.closed(
        words,
        `everybody may read from ${index.title}: what stands in between, such as a proxy or a firewall, refuses`,
      );
    }
    if (index.upload.origin !== simple.origin) {
      throw this.closed(
        words,
        `the credential for ${index.upload.host} is shown to no other host: name the upload API of ${simple.host} as \`repository-url\``,
      );
    }
    const places: string[] = [];
    const found = await this.#look(given, project, places);
    if (found === undefined) {
      throw this.closed(
        [words, ...places].join("\n  "),
        "give a credential that may read from it as `password` (with its `user`)",
      );
    }
    host.log.info(`${index.title} lets nobody else read; credential: ${found.source}`);
    hideCredential(found, host);
    this.#credential = { user: found.user.trim(), password: sentPassword(found) };
    return this.#credential;
  }

  async #look(given: GivenCredential | undefined, project: string, places: string[]) {
    if (given === undefined) return undefined;
    const { index, host } = this.#options;
    const { lookAtPlaces } = await import("../credentials/places.ts");
    const request = { given, index, projects: [project] };
    const found = await lookAtPlaces(request, host, ({ place, reason }) => {
      places.push(`${place}: ${reason}`);
    });
    // Nothing is minted to read: without a trusted publisher there are fixed secrets alone.
    return found === undefined || "end" in found ? undefined : found;
  }

  /** The failure of who may not read. */
  closed(words: string, hint = this.#advice()): PublishError {
    return new PublishError(
      "index-closed",
      `${showUrl(this.simple)} does not let this client read: ${words}`,
      { hint },
    );
  }

  #advice(): string {
    return this.#credential === undefined
      ? "it shows a page for people to whom it does not know: give the URL that installers use as `index-url`"
      : "the credential may not read from it: give another one, or the URL of a simple API that is open as `index-url`";
  }
}
