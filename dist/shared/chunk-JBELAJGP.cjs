var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  openHttp: () => openHttp,
  readNetwork: () => readNetwork
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_BPZ43DUT = require("./chunk-BPZ43DUT.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var invalid = ({ path, title }, problem, hint, cause) => new import_chunk_6CJDLMRJ.PublishError("certificate-invalid", `\`${path}\`, named by ${title}, ${problem}`, {
  ...hint === void 0 ? {} : { hint },
  cause
});
async function readAuthorities(input, host) {
  if (input !== void 0) {
    const file = { path: input, title: "`ca-certificate`" };
    return withExtra(await readCertificates(file, host), host);
  }
  const name = ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"].find(
    (one) => host.env[one]
  );
  if (name === void 0) return void 0;
  try {
    return withExtra(
      await readCertificates({ path: host.env[name] ?? "", title: name }, host),
      host
    );
  } catch (error) {
    if (!(error instanceof import_chunk_6CJDLMRJ.PublishError)) throw error;
    host.log.warning(`${error.message}: left out`);
    return void 0;
  }
}
async function withExtra(certificates, { env, files }) {
  const path = env["NODE_EXTRA_CA_CERTS"];
  if (!path) return certificates;
  const text = await files.readText(path).catch(() => void 0);
  return [...certificates, ...blocksOf(text ?? "", "CERTIFICATE")];
}
async function readCertificates(file, host) {
  const blocks = blocksOf(await readFile(file, host), "CERTIFICATE");
  if (blocks.length === 0) throw noPem(file, "certificate");
  const endOf = (block) => parsed(block, file).validTo;
  if (blocks.every((block) => isPast(endOf(block)))) {
    throw invalid(file, `holds only certificates that expired: ${endOf(blocks[0] ?? "")}`);
  }
  return blocks;
}
async function readClientCertificate({ clientCertificate: path, clientKey }, host) {
  if (path === void 0) {
    if (clientKey === void 0) return void 0;
    throw invalid({ path: clientKey, title: "`client-key`" }, "belongs to no `client-certificate`");
  }
  const file = { path, title: "`client-certificate`" };
  const text = await readFile(file, host);
  const [leaf, ...chain] = blocksOf(text, "CERTIFICATE");
  if (leaf === void 0) throw noPem(file, "certificate");
  const certificate = parsed(leaf, file);
  if (isPast(certificate.validTo)) throw invalid(file, `expired on ${certificate.validTo}`);
  const keyFile = clientKey === void 0 ? file : { path: clientKey, title: "`client-key`" };
  const keys = clientKey === void 0 ? text : await readFile(keyFile, host);
  const key = keyFor(certificate, keys, keyFile, path);
  return { certificate: [leaf, ...chain].join("\n"), key };
}
function keyFor(certificate, text, file, certificatePath) {
  const [key] = blocksOf(text, "(?:[A-Z]+ )*PRIVATE KEY");
  if (key === void 0) {
    throw invalid(
      file,
      "holds no private key in PEM form",
      "put the key into the same file, or name its file as `client-key`"
    );
  }
  if (/ENCRYPTED/.test(key)) {
    throw invalid(
      file,
      "holds a key that is encrypted",
      "decrypt it first: `openssl pkey -in KEY -out DECRYPTED`"
    );
  }
  if (!isKeyOf(certificate, key, file)) {
    throw invalid(file, `holds another key than that of the certificate in \`${certificatePath}\``);
  }
  return key;
}
function isKeyOf(certificate, key, file) {
  try {
    return certificate.checkPrivateKey((0, import_node_crypto.createPrivateKey)(key));
  } catch (cause) {
    throw invalid(file, "holds a key that cannot be read", void 0, cause);
  }
}
async function readFile(file, { files }) {
  const text = await files.readText(file.path);
  if (text === void 0) throw invalid(file, "does not exist");
  return text;
}
var noPem = (file, what) => invalid(
  file,
  `holds no ${what} in PEM form`,
  "a file in DER form is rewritten by `openssl x509 -inform der -in FILE -out FILE.pem`"
);
var blocksOf = (text, label) => text.match(new RegExp(`-----BEGIN (${label})-----[^-]+-----END \\1-----`, "g")) ?? [];
function parsed(block, file) {
  try {
    return new import_node_crypto.X509Certificate(block);
  } catch (cause) {
    throw invalid(file, "holds a certificate that is damaged", void 0, cause);
  }
}
var isPast = (date) => Date.parse(date) < Date.now();
var readNetwork = (input) => ({
  caCertificate: absolute(input.optionalPath("ca-certificate")),
  clientCertificate: absolute(input.optionalPath("client-certificate")),
  clientKey: absolute(input.optionalPath("client-key"))
});
var absolute = (path) => path === void 0 ? void 0 : (0, import_node_path.resolve)(path);
var nothing = { caCertificate: void 0, clientCertificate: void 0, clientKey: void 0 };
async function openHttp(host, inputs = nothing) {
  const authorities = await readAuthorities(inputs.caCertificate, host);
  const client = await readClientCertificate(inputs, host);
  const http = (0, import_chunk_BPZ43DUT.createHttp)({
    onRequest: host.log.debug,
    onRetry: host.log.info,
    network: {
      env: host.env,
      ...authorities === void 0 ? {} : { authorities },
      ...client === void 0 ? {} : { clientCertificate: client }
    }
  });
  host.atEnd(() => http.close());
  return http;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  openHttp,
  readNetwork
});
