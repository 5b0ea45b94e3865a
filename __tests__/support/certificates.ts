import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A certificate with its key; both are PEM files. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

export interface CertificateOptions {
  /** `DNS:localhost` and the like. */
  readonly names?: string;
  readonly signedBy?: Certificate;
  readonly expired?: boolean;
  readonly isAuthority?: boolean;
}

/** Makes a certificate with OpenSSL in a folder. */
export async function makeCertificate(
  folder: string,
  title: string,
  { names, signedBy, expired = false, isAuthority = false }: CertificateOptions = {},
): Promise<Certificate> {
  const made = { certificate: join(folder, `${title}.pem`), key: join(folder, `${title}.key`) };
  const extensions = join(folder, `${title}.cnf`);
  await writeFile(
    extensions,
    `[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN=${title}\n[more]\nbasicConstraints=critical,CA:${isAuthority ? "TRUE" : "FALSE"}\n${names === undefined ? "" : `subjectAltName=${names}\n`}`,
  );
  const request = join(folder, `${title}.csr`);
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const asking = ["req", "-new", ...curve, "-keyout", made.key, "-out", request];
  await run("openssl", [...asking, "-config", extensions]);
  const signing = ["x509", "-req", "-in", request, "-out", made.certificate, "-sha256"];
  const by =
    signedBy === undefined
      ? ["-signkey", made.key]
      : ["-CA", signedBy.certificate, "-CAkey", signedBy.key, "-CAcreateserial"];
  // A certificate of no days ends when it begins.
  const days = ["-days", expired ? "0" : "2"];
  await run("openssl", [...signing, ...by, ...days, "-extfile", extensions, "-extensions", "more"]);
  return made;
}

/** An HTTPS server on a free port of `localhost` that answers who asked, or redirects, until the end of the block. */
export async function httpsServer(
  { certificate, key }: Certificate,
  more: ServerOptions = {},
  redirectTo?: URL,
) {
  const options = { cert: await readFile(certificate), key: await readFile(key), ...more };
  const server = createServer(options, (request, response) => {
    const socket = request.socket as { getPeerCertificate?: () => { subject?: { CN?: string } } };
    request.resume().on("end", () => {
      if (redirectTo !== undefined) response.writeHead(302, { location: redirectTo.href });
      response.end(socket.getPeerCertificate?.().subject?.CN ?? "nobody");
    });
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: new URL(`https://localhost:${port}/`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** OpenSSL's own server, which wants a client certificate and says so in the handshake, as TLS 1.2 does. */
export async function opensslServer({ certificate, key }: Certificate, authority: Certificate) {
  const words = ["-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www", "-tls1_2"];
  const wanting = ["-Verify", "1", "-verify_return_error", "-CAfile", authority.certificate];
  const child = spawn("openssl", ["s_server", ...words, ...wanting], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = once(child, "exit");
  for await (const line of createInterface(child.stdout)) {
    const port = /^ACCEPT \S+:(\d+)$/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return {
      url: new URL(`https://localhost:${port}/`),
      async [Symbol.asyncDispose]() {
        child.kill("SIGKILL");
        await ended;
      },
    };
  }
  throw new Error("OpenSSL's server did not start");
}
