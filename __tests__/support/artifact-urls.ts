import { createHmac } from "node:crypto";
import { type ArtifactServerKind, ServiceError } from "./artifact-storage.ts";

const base = "/twirp/github.actions.results.api.v1.ArtifactService/";

export type Endpoint = "UploadArtifact" | "DownloadArtifact";

/** What a URL gives access to. */
export interface Place {
  readonly run: string;
  readonly name: string;
}

/** How the servers sign URLs, and how they look at what comes back. */
export class ArtifactUrls {
  readonly #kind: ArtifactServerKind;
  /** Part of what is signed; URLs that were signed before it changed have ended. */
  #period = 0;

  constructor(kind: ArtifactServerKind) {
    this.#kind = kind;
  }

  expire(): void {
    this.#period += 1;
  }

  sign(origin: string, endpoint: Endpoint, { run, name, id }: Place & { readonly id: string }) {
    const expires = this.#expires();
    const sig = this.#signature(endpoint, { run, name }, expires);
    if (this.#kind === "github") {
      const rights = `sp=${endpoint === "UploadArtifact" ? "w" : "r"}&sv=2024-11-04`;
      const times = `se=${encodeURIComponent(expires)}`;
      return `${new URL(origin).origin}/blobs/${run}/${encodeURIComponent(name)}?${times}&sig=${sig}&${rights}`;
    }
    const times = `expires=${encodeURIComponent(expires).replaceAll("%20", "+")}`;
    const artifact = this.#kind === "act" ? "" : `&artifactID=${id}`;
    const task = `artifactName=${encodeURIComponent(name)}&taskID=${run}${artifact}`;
    return `${origin}${base}${endpoint}?sig=${sig}&${times}&${task}`;
  }

  verify(url: URL, endpoint: Endpoint): Place {
    const parameters = url.searchParams;
    const isBlob = this.#kind === "github";
    const place = isBlob
      ? blobOf(url)
      : { run: parameters.get("taskID") ?? "", name: parameters.get("artifactName") ?? "" };
    const expires = parameters.get(isBlob ? "se" : "expires") ?? "";
    // What is signed is compared to the letter: padding that was lost or encoded anew is not it.
    const given = /[?&]sig=([^&]*)/.exec(url.search)?.[1] ?? "";
    const isSame =
      decodeURIComponent(given) === decodeURIComponent(this.#signature(endpoint, place, expires));
    if (isSame && expires === this.#expires()) return place;
    throw new ServiceError(isBlob ? 403 : 401, "Error unauthorized");
  }

  #expires(): string {
    return `2099-01-01 00:00:00.${this.#period} +0000 UTC`;
  }

  /** `=` at the end counts for act and older Gitea, and is not there on the newer one. */
  #signature(endpoint: Endpoint, { run, name }: Place, expires: string): string {
    const text = `${endpoint} ${expires} ${name} ${run}`;
    const hash = createHmac("sha256", "signing key").update(text).digest();
    if (this.#kind === "github") return encodeURIComponent(hash.toString("base64"));
    if (this.#kind === "gitea-1.26") return hash.toString("base64url");
    return hash.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
  }
}

function blobOf({ pathname }: URL): Place {
  const [, run = "", name = ""] =
    /^\/blobs\/([^/]*)\/(.*)$/.exec(decodeURIComponent(pathname)) ?? [];
  return { run, name };
}
