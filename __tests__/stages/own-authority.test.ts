import { readFile, writeFile } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { createServer, type TLSSocket } from "node:tls";
import { describe, expect, it } from "@jest/globals";
import type { Layer } from "../../src/rehearsal/context.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { type Certificate, makeCertificate } from "../support/certificates.ts";
import { writeRelease } from "../support/publishing.ts";
import { runCli } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The index does not know that TLS ends before it. */
const underHttps: Layer = async (_request, _context, next) => {
  const answer = await next();
  const { body } = answer;
  return typeof body === "string"
    ? { ...answer, body: body.replaceAll("http://localhost", "https://localhost") }
    : answer;
};

/** TLS before an index that wants a client certificate. */
async function tlsBefore(index: string, server: Certificate, authority: Certificate) {
  const sockets = new Set<TLSSocket>();
  const options = {
    cert: await readFile(server.certificate),
    key: await readFile(server.key),
    ca: await readFile(authority.certificate),
    requestCert: true,
    rejectUnauthorized: true,
  };
  const listener = createServer(options, (socket) => {
    sockets.add(socket);
    const inner = connect(Number(new URL(index).port), "127.0.0.1");
    socket.on("error", () => inner.destroy()).on("close", () => inner.destroy());
    inner.on("error", () => socket.destroy());
    inner.pipe(socket).pipe(inner);
  });
  listener.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  return {
    url: `https://localhost:${(listener.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => listener.close(() => resolve()));
    },
  };
}

describe("an index with a certificate of an authority of one's own, that wants one of the client", () => {
  it("is uploaded to, and verified by pip too", async () => {
    await using folder = await temporaryFolder();
    const authority = await makeCertificate(folder.path, "authority", { isAuthority: true });
    const signedBy = authority;
    const server = await makeCertificate(folder.path, "server", {
      names: "DNS:localhost",
      signedBy,
    });
    const client = await makeCertificate(folder.path, "client", { signedBy });
    const both = `${folder.path}/both.pem`;
    await using index = await runningIndex({ layers: [underHttps] });
    await using tls = await tlsBefore(index.url, server, authority);
    const packages = await writeRelease(`${folder.path}/dist`);
    const texts = await Promise.all([client.certificate, client.key].map((path) => readFile(path)));
    await writeFile(both, Buffer.concat(texts));

    const target = ["--repository-url", `${tls.url}legacy/`];
    const options = { env: { TWINE_PASSWORD: "pypi-test" }, folder: folder.path };
    const denied = await runCli(["upload", packages, ...target, "--retries", "0"], options);
    expect(denied.status).toBe(1);
    expect(denied.output).toContain("`ca-certificate`");

    const certificates = ["--ca-certificate", "authority.pem", "--client-certificate", "both.pem"];
    const uploaded = await runCli(["upload", packages, ...target, ...certificates], options);
    expect(uploaded.output).toContain("Uploaded 2 files");
    expect(uploaded.status).toBe(0);

    const verified = await runCli(["verify", packages, ...target, ...certificates], options);
    expect(verified.output).toContain("import demo_pkg: ok");
    expect(verified.status).toBe(0);
  });
});
