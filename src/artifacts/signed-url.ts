import type { Host } from "../host/host.ts";

/**
 * A URL that lets everybody who knows it read or write an artifact. It stays the text that the
 * service signed: nektos/act and Gitea before 1.26 compare the signature with its padding.
 */
export class SignedUrl {
  readonly #text: string;

  constructor(text: string, host: Pick<Host, "addSecret">) {
    this.#text = text;
    for (const signature of signaturesOf(text)) host.addSecret(signature);
  }

  /** With further parameters, already encoded: `comp=block`. */
  with(parameters = ""): URL {
    const separator = this.#text.includes("?") ? "&" : "?";
    return new URL(parameters === "" ? this.#text : `${this.#text}${separator}${parameters}`);
  }

  /**
   * Whether blocks are put together in the order in which they arrive, whatever their ids are, so
   * that one that is sent again would be in the zip twice: nektos/act and Gitea before 1.22.2, whose
   * URLs do not name the artifact.
   */
  get appends(): boolean {
    return /\/UploadArtifact\?/.test(this.#text) && !/[?&]artifactID=/.test(this.#text);
  }
}

/** The signatures of Azure (`sig`), of S3 (`X-Amz-Signature`) and of Google (`X-Goog-Signature`). */
function* signaturesOf(text: string): Generator<string> {
  for (const [, value = ""] of text.matchAll(
    /[?&](?:sig|[a-z-]*signature|x-amz-security-token)=([^&#]+)/gi,
  )) {
    yield value;
    yield decoded(value);
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
