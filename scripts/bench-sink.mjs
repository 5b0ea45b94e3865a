// An index for `npm run bench` that takes uploads and keeps only what it lists: name and SHA-256.
// It costs both clients the same, and little. It prints `Listening on URL`.
//   node scripts/bench-sink.mjs 200   takes 200 ms for each upload
import { createServer } from "node:http";

const delay = Number(process.argv[2] ?? 0);

const files = new Map();

const server = createServer((request, response) => {
  if (request.method === "POST") return take(request, response);
  if (!request.url.startsWith("/simple/") || files.size === 0) {
    return response.writeHead(404).end();
  }
  const listed = [...files].map(([filename, sha256]) => ({
    filename,
    url: `/files/${filename}`,
    hashes: { sha256 },
    yanked: false,
  }));
  response.writeHead(200, { "content-type": "application/vnd.pypi.simple.v1+json" });
  response.end(JSON.stringify({ meta: { "api-version": "1.0" }, name: "demo", files: listed }));
});

/** The form stands before the file, in the first bytes, whoever sends it. */
function take(request, response) {
  let head = "";
  request.on("data", (chunk) => {
    if (head.length < 20_000) head += chunk.toString("latin1");
  });
  request.on("end", () => {
    const sha256 = /name="sha256_digest"\r\n(?:[^\r]+\r\n)*\r\n([0-9a-f]{64})/i.exec(head)?.[1];
    const filename = /filename="([^"]+)"/.exec(head)?.[1];
    if (sha256 === undefined || filename === undefined) return response.writeHead(400).end();
    files.set(filename, sha256);
    setTimeout(() => response.writeHead(200).end(), delay);
  });
}

server.listen(0, "127.0.0.1", () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}/`);
});
