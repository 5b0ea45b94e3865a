import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { attest } from "../../src/attestations/attest.ts";
import { inspectAttestation } from "../../src/attestations/inspect.ts";
import { createHttp } from "../../src/http.ts";
import {
  identityToken,
  type SigstoreOptions,
  sigstoreServers,
} from "../support/sigstore-servers.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const filesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    filename: `pliant-1.0-py3-none-any${index}.whl`,
    sha256: sha256(String(index)),
  }));

const patience = { attempts: 4, delay: () => 1, timeout: 10 };

/** Signs so many files with services of its own. */
async function sign(count: number, options: SigstoreOptions = {}, now?: () => number) {
  await using sigstore = await sigstoreServers(options);
  const http = createHttp();
  const tokens: string[] = [];
  const identity = async () => {
    const token = identityToken();
    tokens.push(token);
    return token;
  };
  try {
    const made = await attest(filesOf(count), {
      http,
      identityToken: identity,
      services: sigstore.services,
      patience,
      ...(now === undefined ? {} : { now }),
    });
    const asked = [sigstore.fulcio, sigstore.rekor].map(({ received }) => received.length);
    return { made, tokens, asked, entries: sigstore.entries };
  } finally {
    await http.close();
  }
}

describe("attesting", () => {
  it("signs many files with one certificate", async () => {
    const { made, tokens, asked } = await sign(20);
    expect(made.size).toBe(20);
    expect(tokens).toHaveLength(1);
    expect(asked).toEqual([1, 20]);
    for (const attestation of made.values()) {
      const { unreadable, unverified, untimely } = inspectAttestation(attestation);
      expect([unreadable, unverified, untimely]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("asks for a new identity before the certificate ends, in the middle of 50 files", async () => {
    // Half a minute passes at every look at the clock: a certificate lasts for about 16 of them.
    let clock = 0;
    const passing = () => {
      clock += 30_000;
      return clock;
    };
    const { made, tokens, asked } = await sign(50, {}, passing);
    expect(made.size).toBe(50);
    expect(tokens.length).toBeGreaterThan(2);
    expect(asked[0]).toBe(tokens.length);
  });

  it("shows a new identity where Fulcio takes the first no more", async () => {
    const { made, tokens } = await sign(3, {
      fulcioFault: (_request, count) =>
        count === 1
          ? {
              status: 400,
              headers: { "content-type": "application/json" },
              body: '{"code":3,"message":"There was an error processing the identity token"}',
            }
          : undefined,
    });
    expect(made.size).toBe(3);
    expect(tokens.length).toBeGreaterThan(1);
  });

  it("outlives two answers 502 of Rekor and a reset by Fulcio", async () => {
    const { made, asked } = await sign(2, {
      fulcioFault: (_request, count) => (count === 1 ? "reset" : undefined),
      rekorFault: (_request, count) => (count <= 2 ? {} : undefined),
    });
    expect(made.size).toBe(2);
    expect(asked).toEqual([2, 4]);
  });

  it("fetches the entry that Rekor took although its answer was lost", async () => {
    const { made, asked, entries } = await sign(1, {
      rekorFault: (_request, count) => (count === 1 ? { status: 504, kept: true } : undefined),
    });
    expect(made.size).toBe(1);
    expect(entries.size).toBe(1);
    expect(asked).toEqual([1, 3]);
    const [attestation] = made.values();
    expect(attestation && inspectAttestation(attestation).unverified).toBe(undefined);
  });

  it("says which service failed and how, and asks no more for the other files", async () => {
    const failing = sign(30, {
      rekorFault: () => ({
        status: 503,
        body: '{"message":"closed"}',
        headers: { "content-type": "application/json" },
      }),
    });
    await expect(failing).rejects.toMatchObject({
      code: "attestation-failed",
      message: expect.stringMatching(
        /^`pliant-1\.0-py3-none-any\d+\.whl` could not be attested: Rekor took no entry: \(503\) closed$/,
      ),
    });
  });

  it("waits as long as a service asks for", async () => {
    const asked: (string | undefined)[] = [];
    await using sigstore = await sigstoreServers({
      rekorFault: (_request, count) =>
        count === 1 ? { status: 429, headers: { "retry-after": "7" } } : undefined,
    });
    const http = createHttp();
    const delay = (_attempt: number, retryAfter?: string) => {
      asked.push(retryAfter);
      return 1;
    };
    const made = await attest(filesOf(1), {
      http,
      identityToken: async () => identityToken(),
      services: sigstore.services,
      patience: { ...patience, delay },
    });
    await http.close();
    expect(made.size).toBe(1);
    expect(asked).toEqual(["7"]);
  });

  it("ends at once when the job is cancelled", async () => {
    const cancelled = new AbortController();
    await using sigstore = await sigstoreServers({
      rekorFault: () => {
        cancelled.abort();
        return {};
      },
    });
    const http = createHttp();
    const failing = attest(filesOf(20), {
      http,
      identityToken: async () => identityToken(),
      services: sigstore.services,
      patience: { ...patience, delay: () => 60_000, signal: cancelled.signal },
    });
    await expect(failing).rejects.toMatchObject({ code: "attestation-failed" });
    await http.close();
    expect(sigstore.entries.size).toBe(0);
  });

  it("keeps the identity token out of its messages", async () => {
    await using sigstore = await sigstoreServers();
    const http = createHttp();
    const failing = attest(filesOf(1), {
      http,
      identityToken: async () => "no.token.atall",
      services: sigstore.services,
      patience,
    });
    await expect(failing).rejects.toMatchObject({
      message: expect.not.stringContaining("no.token.atall"),
      cause: undefined,
    });
    await http.close();
  });
});
