import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import { type NetworkInputs, openHttp } from "../../src/network.ts";
import {
  type Certificate,
  httpsServer,
  makeCertificate,
  opensslServer,
} from "../support/certificates.ts";
import { loopback } from "../support/loopback.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let authority: Certificate;
let server: Certificate;
let client: Certificate;
beforeAll(async () => {
  folder = await temporaryFolder();
  authority = await makeCertificate(folder.path, "authority", { isAuthority: true });
  const signedBy = authority;
  server = await makeCertificate(folder.path, "server", { names: "DNS:localhost", signedBy });
  client = await makeCertificate(folder.path, "client", { signedBy });
});
afterAll(() => folder[Symbol.asyncDispose]());

interface Given {
  readonly inputs?: Partial<NetworkInputs>;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a client with these inputs in this environment gets. */
async function ask(url: URL, { inputs = {}, env = {} }: Given = {}) {
  const nothing = { caCertificate: undefined, clientCertificate: undefined, clientKey: undefined };
  const recording = recordingHost();
  const host = { ...recording, env };
  const http = await openHttp(host, { ...nothing, ...inputs });
  try {
    return { text: await (await http.request(url)).text(), lines: recording.lines };
  } finally {
    await http.close();
  }
}

async function failure(url: URL, given: Given = {}): Promise<PublishError> {
  const error: unknown = await ask(url, given).catch((cause: unknown) => cause);
  if (error instanceof PublishError) return error;
  throw error;
}

const nowhere = new URL("https://localhost:1/");

describe("an index with a certificate of an authority of one's own", () => {
  it("is not trusted, and it is said what to do", async () => {
    await using index = await httpsServer(server);
    const { code, message, hint } = await failure(index.url);
    expect(code).toBe("index-unreachable");
    expect(message).toBe(
      `GET ${index.url.href} failed: its certificate is signed by no authority that is known here`,
    );
    expect(hint).toContain("`ca-certificate`");
  });

  it.each(["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])(
    "is trusted through %s",
    async (name) => {
      await using index = await httpsServer(server);
      const { text } = await ask(index.url, { env: { [name]: authority.certificate } });
      expect(text).toBe("nobody");
    },
  );

  it("is trusted through `ca-certificate`, which goes before the environment", async () => {
    await using index = await httpsServer(server);
    const inputs = { caCertificate: authority.certificate };
    expect((await ask(index.url, { inputs })).text).toBe("nobody");
    const env = { SSL_CERT_FILE: "/nowhere/ca.pem" };
    expect((await ask(index.url, { inputs, env })).text).toBe("nobody");
  });

  it("is trusted through NODE_EXTRA_CA_CERTS beside another authority", async () => {
    await using index = await httpsServer(server);
    const other = await makeCertificate(folder.path, "other", { isAuthority: true });
    const env = { NODE_EXTRA_CA_CERTS: authority.certificate };
    const { text } = await ask(index.url, { inputs: { caCertificate: other.certificate }, env });
    expect(text).toBe("nobody");
  });

  it("is not trusted under another name, and after its end", async () => {
    const named = await makeCertificate(folder.path, "named", {
      names: "DNS:index.example,DNS:other.example",
      signedBy: authority,
    });
    const old = await makeCertificate(folder.path, "old", {
      names: "DNS:localhost",
      signedBy: authority,
      expired: true,
    });
    const inputs = { caCertificate: authority.certificate };
    await using elsewhere = await httpsServer(named);
    expect((await failure(elsewhere.url, { inputs })).message).toContain(
      "its certificate is not for this host, but for index.example, other.example",
    );
    await using expired = await httpsServer(old);
    expect((await failure(expired.url, { inputs })).message).toMatch(
      /its certificate has expired$/,
    );
  });

  it("signed by itself is trusted once it is named itself", async () => {
    const own = await makeCertificate(folder.path, "own", { names: "DNS:localhost" });
    await using index = await httpsServer(own);
    expect((await failure(index.url)).hint).toContain("`ca-certificate`");
    const { text } = await ask(index.url, { inputs: { caCertificate: own.certificate } });
    expect(text).toBe("nobody");
  });

  it("that speaks no TLS is said to speak none", async () => {
    await using plain = await loopback((_request, response) => void response.end());
    const url = new URL(plain.url.href.replace("http:", "https:"));
    expect((await failure(url)).message).toMatch(/failed: what listens there speaks no TLS$/);
  });
});

describe("a client certificate", () => {
  const wanting = async () =>
    httpsServer(server, {
      ca: await readFile(authority.certificate),
      requestCert: true,
      rejectUnauthorized: true,
    });

  it("makes this client known, with the key in its file or in another", async () => {
    await using index = await wanting();
    const both = join(folder.path, "both.pem");
    const texts = [await readFile(client.key, "utf8"), await readFile(client.certificate, "utf8")];
    await writeFile(both, texts.join(""));
    const caCertificate = authority.certificate;
    const inputs = { caCertificate, clientCertificate: both };
    expect((await ask(index.url, { inputs })).text).toBe("client");
    const apart = {
      caCertificate,
      clientCertificate: client.certificate,
      clientKey: client.key,
    };
    expect((await ask(index.url, { inputs: apart })).text).toBe("client");
  });

  it("is shown to no other host that a redirect leads to", async () => {
    const options = { ca: await readFile(authority.certificate), requestCert: true };
    await using target = await httpsServer(server, { ...options, rejectUnauthorized: false });
    await using index = await httpsServer(server, options, target.url);
    const caCertificate = authority.certificate;
    const clientCertificate = client.certificate;
    const inputs = { caCertificate, clientCertificate, clientKey: client.key };
    expect((await ask(target.url, { inputs })).text).toBe("client");
    expect((await ask(index.url, { inputs })).text).toBe("nobody");
  });

  it("that is missing is asked for", async () => {
    await using index = await opensslServer(server, authority);
    const { message, hint } = await failure(index.url, {
      inputs: { caCertificate: authority.certificate },
    });
    expect(message).toContain("it refused the TLS handshake");
    expect(hint).toContain("`client-certificate`");
  });
});

describe("files that cannot be used are named, before anything is asked", () => {
  it.each([
    ["is missing", "missing.pem", undefined, "does not exist"],
    ["is not PEM", "der.pem", "0\u0082\u0001", "holds no certificate in PEM form"],
    [
      "is damaged",
      "damaged.pem",
      "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
      "holds a certificate that is damaged",
    ],
  ])("when the authority's %s", async (_what, name, content, problem) => {
    const path = join(folder.path, name);
    if (content !== undefined) await writeFile(path, content);
    const { code, message } = await failure(nowhere, { inputs: { caCertificate: path } });
    expect(code).toBe("certificate-invalid");
    expect(message).toBe(`\`${path}\`, named by \`ca-certificate\`, ${problem}`);
  });

  it("when the client's has no key, another one, or an encrypted one", async () => {
    const clientCertificate = client.certificate;
    const alone = await failure(nowhere, { inputs: { clientCertificate } });
    expect(alone.message).toContain("holds no private key in PEM form");
    const other = await failure(nowhere, { inputs: { clientCertificate, clientKey: server.key } });
    expect(other.message).toContain("holds another key than that of the certificate in");
    const locked = join(folder.path, "locked.key");
    await writeFile(
      locked,
      "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
    );
    const encrypted = await failure(nowhere, { inputs: { clientCertificate, clientKey: locked } });
    expect(encrypted.hint).toContain("openssl pkey");
    const widowed = await failure(nowhere, { inputs: { clientKey: client.key } });
    expect(widowed.message).toContain("belongs to no `client-certificate`");
  });

  it("when they have expired", async () => {
    const expired = await makeCertificate(folder.path, "expired", { expired: true });
    const inputs = { clientCertificate: expired.certificate, clientKey: expired.key };
    expect((await failure(nowhere, { inputs })).message).toContain(", expired on ");
    const authorities = { caCertificate: expired.certificate };
    expect((await failure(nowhere, { inputs: authorities })).message).toContain(
      "holds only certificates that expired",
    );
  });

  it("but one that only the environment names is left out with a warning", async () => {
    await using index = await loopback((_request, response) => void response.end("fine"));
    const { text, lines } = await ask(index.url, { env: { SSL_CERT_FILE: "/nowhere/ca.pem" } });
    expect(text).toBe("fine");
    expect(lines).toContain(
      "warning: `/nowhere/ca.pem`, named by SSL_CERT_FILE, does not exist: left out",
    );
  });
});
