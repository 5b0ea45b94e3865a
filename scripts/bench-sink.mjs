// An index for `npm run bench` that takes uploads and keeps only what it lists: name and SHA-256.
// It costs both clients the same, and little. It prints `Listening on URL`.
//   node scripts/bench-sink.mjs 200     takes 200 ms for each upload
//   node scripts/bench-sink.mjs 0 500   lists 500 files from the beginning
import { createHash } from "node:crypto";
import { createServer } from "node:http";

const [delay, count] = [2, 3].map((place) => Number(process.argv[place] ?? 0));

// Older releases take no new kinds of files.
const started = new Date().toISOString();
const files = new Map();
for (let index = 0; index < count; index += 1) {
  const filename = `bench_demo-1.0-cp312-cp312-manylinux_2_${100 + index}_x86_64.whl`;
  files.set(filename, createHash("sha256").update(filename).digest("hex"));
}

const server = createServer((request, response) => {
  if (request.method === "POST") return take(request, response);
  if (files.size === 0) return response.writeHead(404).end();
  if (request.url.startsWith("/simple/")) return send(response, "simple.v1+json", simplePage());
  if (request.url.startsWith("/pypi/")) return send(response, "json", projectJson());
  response.writeHead(404).end();
});

const send = (response, type, content) => {
  const prefix = type === "json" ? "application/" : "application/vnd.pypi.";
  response.writeHead(200, { "content-type": `${prefix}${type}` });
  response.end(JSON.stringify(content));
};

const urlOf = (filename) => `http://127.0.0.1:${server.address().port}/files/${filename}`;

function simplePage() {
  const listed = [...files].map(([filename, sha256]) => ({
    ...{ filename, url: urlOf(filename), hashes: { sha256 }, yanked: false, size: 4500 },
    ...{ "requires-python": ">=3.9", "upload-time": started },
    "core-metadata": { sha256 },
  }));
  return { meta: { "api-version": "1.0" }, name: "demo", files: listed };
}

/** PyPI's, of a project with one release. */
function projectJson() {
  const urls = [...files].map(([filename, sha256]) => ({
    ...{ filename, url: urlOf(filename), digests: { sha256 }, yanked: false, size: 4500 },
    ...{ requires_python: ">=3.9", upload_time_iso_8601: started },
  }));
  return { info: { name: "bench-demo", version: "1.0" }, releases: { "1.0": urls }, urls };
}

/** The form stands before the file, in the first bytes, whoever sends it. */
function take(request, response) {
  let head = "";
  request.on("data", (chunk) => {
    if (head.length < 20_000) head += chunk.toString("latin1");
  });
  request.on("end", () => {
    const sha256 = /name="sha256_digest"\r\n(?:[^\r]+\r\n)*\r\n([0-9a-f]{64})/i.exec(head)?.[1];
    const filename = /filename="([^"]+)"/.exec(head)?.[1];
    // A dry run asks for a version that there is not, to see whether its credential is known.
    if (sha256 === undefined) return response.writeHead(400).end("Unknown protocol version");
    files.set(filename, sha256);
    setTimeout(() => response.writeHead(200).end(), delay);
  });
}

server.listen(0, "127.0.0.1", () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}/`);
});
