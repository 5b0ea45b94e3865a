import { createPrivateKey, X509Certificate } from "node:crypto";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";

/** A file with certificates, and the words for where it is named. */
interface NamedFile {
  readonly path: string;
  readonly title: string;
}

const invalid = ({ path, title }: NamedFile, problem: string, hint?: string, cause?: unknown) =>
  new PublishError("certificate-invalid", `\`${path}\`, named by ${title}, ${problem}`, {
    ...(hint === undefined ? {} : { hint }),
    cause,
  });

/**
 * The certificates of authorities to trust besides those of Node.js: the input's file, else that of
 * SSL_CERT_FILE (OpenSSL), else of REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE (twine). A file that only the
 * environment names may be missing: many programs set these variables for others.
 */
export async function readAuthorities(
  input: string | undefined,
  host: Host,
): Promise<string[] | undefined> {
  if (input !== undefined) {
    const file = { path: input, title: "`ca-certificate`" };
    return withExtra(await readCertificates(file, host), host);
  }
  const name = ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"].find(
    (one) => host.env[one],
  );
  if (name === undefined) return undefined;
  try {
    return withExtra(
      await readCertificates({ path: host.env[name] ?? "", title: name }, host),
      host,
    );
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    host.log.warning(`${error.message}: left out`);
    return undefined;
  }
}

/** Node.js forgets what NODE_EXTRA_CA_CERTS names once other authorities are given. */
async function withExtra(certificates: string[], { env, files }: Host): Promise<string[]> {
  const path = env["NODE_EXTRA_CA_CERTS"];
  if (!path) return certificates;
  const text = await files.readText(path).catch(() => undefined);
  return [...certificates, ...blocksOf(text ?? "", "CERTIFICATE")];
}

async function readCertificates(file: NamedFile, host: Host): Promise<string[]> {
  const blocks = blocksOf(await readFile(file, host), "CERTIFICATE");
  if (blocks.length === 0) throw noPem(file, "certificate");
  // A bundle holds old ones too, and one that is valid is soon found.
  const endOf = (block: string) => parsed(block, file).validTo;
  if (blocks.every((block) => isPast(endOf(block)))) {
    throw invalid(file, `holds only certificates that expired: ${endOf(blocks[0] ?? "")}`);
  }
  return blocks;
}

interface ClientFiles {
  readonly clientCertificate: string | undefined;
  readonly clientKey: string | undefined;
}

/** The certificate with which this client makes itself known, and its key from the same file or another. */
export async function readClientCertificate(
  { clientCertificate: path, clientKey }: ClientFiles,
  host: Host,
): Promise<{ readonly certificate: string; readonly key: string } | undefined> {
  if (path === undefined) {
    if (clientKey === undefined) return undefined;
    throw invalid({ path: clientKey, title: "`client-key`" }, "belongs to no `client-certificate`");
  }
  const file = { path, title: "`client-certificate`" };
  const text = await readFile(file, host);
  const [leaf, ...chain] = blocksOf(text, "CERTIFICATE");
  if (leaf === undefined) throw noPem(file, "certificate");
  const certificate = parsed(leaf, file);
  if (isPast(certificate.validTo)) throw invalid(file, `expired on ${certificate.validTo}`);
  const keyFile = clientKey === undefined ? file : { path: clientKey, title: "`client-key`" };
  const keys = clientKey === undefined ? text : await readFile(keyFile, host);
  const key = keyFor(certificate, keys, keyFile, path);
  return { certificate: [leaf, ...chain].join("\n"), key };
}

function keyFor(
  certificate: X509Certificate,
  text: string,
  file: NamedFile,
  certificatePath: string,
): string {
  const [key] = blocksOf(text, "(?:[A-Z]+ )*PRIVATE KEY");
  if (key === undefined) {
    throw invalid(
      file,
      "holds no private key in PEM form",
      "put the key into the same file, or name its file as `client-key`",
    );
  }
  if (/ENCRYPTED/.test(key)) {
    throw invalid(
      file,
      "holds a key that is encrypted",
      "decrypt it first: `openssl pkey -in KEY -out DECRYPTED`",
    );
  }
  if (!isKeyOf(certificate, key, file)) {
    throw invalid(file, `holds another key than that of the certificate in \`${certificatePath}\``);
  }
  return key;
}

function isKeyOf(certificate: X509Certificate, key: string, file: NamedFile): boolean {
  try {
    return certificate.checkPrivateKey(createPrivateKey(key));
  } catch (cause) {
    throw invalid(file, "holds a key that cannot be read", undefined, cause);
  }
}

async function readFile(file: NamedFile, { files }: Host): Promise<string> {
  const text = await files.readText(file.path);
  if (text === undefined) throw invalid(file, "does not exist");
  return text;
}

const noPem = (file: NamedFile, what: string): PublishError =>
  invalid(
    file,
    `holds no ${what} in PEM form`,
    "a file in DER form is rewritten by `openssl x509 -inform der -in FILE -out FILE.pem`",
  );

const blocksOf = (text: string, label: string): string[] =>
  text.match(new RegExp(`-----BEGIN (${label})-----[^-]+-----END \\1-----`, "g")) ?? [];

function parsed(block: string, file: NamedFile): X509Certificate {
  try {
    return new X509Certificate(block);
  } catch (cause) {
    throw invalid(file, "holds a certificate that is damaged", undefined, cause);
  }
}

const isPast = (date: string): boolean => Date.parse(date) < Date.now();
