import {
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  X509Certificate,
} from "node:crypto";
import { FulcioSigner, type Signature, type Signer } from "@sigstore/sign";

export interface SigningOptions {
  /** A new identity token of this job at each call, made out for `sigstore`. */
  readonly identityToken: () => Promise<string>;
  /** Fulcio's address. */
  readonly fulcio: string;
  /** Milliseconds of any clock that does not jump. */
  readonly now: () => number;
}

interface Current {
  readonly holder: KeyHolder;
  readonly certificate: string;
  /** By the clock of `now`. */
  readonly until: number;
}

/**
 * Milliseconds before its end at which a certificate (they last ten minutes) is used no more: the
 * log must have the entry before the end.
 */
const margin = 120_000;

/**
 * Signs with one certificate as long as that lasts, where FulcioSigner alone asks for one per
 * signature; then with a new key, identity and certificate.
 */
export class SigningCertificate implements Signer {
  readonly #options: SigningOptions;
  #current: Promise<Current> | undefined;

  constructor(options: SigningOptions) {
    this.#options = options;
  }

  async sign(data: Buffer): Promise<Signature> {
    const { holder, certificate } = await this.#valid();
    const { signature } = await holder.sign(data);
    return { signature, key: { $case: "x509Certificate", certificate } };
  }

  /** The next signature gets a new certificate. */
  renew(): void {
    this.#current = undefined;
  }

  /** All who sign at once wait for the same certificate. */
  async #valid(): Promise<Current> {
    const known = this.#current;
    if (known !== undefined && (await known).until > this.#options.now()) return known;
    if (this.#current !== known && this.#current !== undefined) return this.#current;
    const asked = this.#request();
    this.#current = asked;
    // Who signs next asks again.
    asked.catch(() => {
      if (this.#current === asked) this.#current = undefined;
    });
    return asked;
  }

  async #request(): Promise<Current> {
    const { identityToken, fulcio, now } = this.#options;
    const holder = new KeyHolder();
    const asked = now();
    const { key } = await new FulcioSigner({
      identityProvider: { getToken: identityToken },
      keyHolder: holder,
      fulcioBaseURL: fulcio,
      retry: 0,
    }).sign(Buffer.alloc(0));
    if (key.$case !== "x509Certificate") throw new Error("Fulcio sent no certificate");
    const { validFrom, validTo } = new X509Certificate(key.certificate);
    // This machine's clock may be wrong; how long a certificate lasts is right by any clock.
    const lifetime = Date.parse(validTo) - Date.parse(validFrom);
    return { holder, certificate: key.certificate, until: asked + lifetime - margin };
  }
}

/** A key that never leaves the memory of this process. */
class KeyHolder implements Signer {
  readonly #private: KeyObject;
  readonly #public: string;

  constructor() {
    const pair = generateKeyPairSync("ec", {
      namedCurve: "P-256",
      publicKeyEncoding: { format: "pem", type: "spki" },
      privateKeyEncoding: { format: "pem", type: "pkcs8" },
    });
    this.#private = createPrivateKey(pair.privateKey);
    this.#public = pair.publicKey;
  }

  async sign(data: Buffer): Promise<Signature> {
    const signature = sign("sha256", data, this.#private);
    return { signature, key: { $case: "publicKey", publicKey: this.#public } };
  }
}
