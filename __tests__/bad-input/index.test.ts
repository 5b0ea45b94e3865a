import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { lines, said } from "../support/said.ts";
import { type Answer, scriptedIndex } from "../support/scripted-index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const [wheel, sdist] = ["demo_pkg-1.0-py3-none-any.whl", "demo_pkg-1.0.tar.gz"];
const release = { [`dist/${wheel}`]: makeWheel(), [`dist/${sdist}`]: makeSdist() };
const notSent = ["  sent: nothing", `  not sent: ${wheel}, ${sdist}`];

const inDoubt = ["  sent: nothing", `  in doubt: ${wheel}`, `  not sent: ${sdist}`];

/** What `upload` or `verify` says to an index; `HOST` stands for its own. */
async function told(stage: "upload" | "verify", url: string, host: string) {
  await using folder = await temporaryFolder(release);
  const words =
    stage === "upload" ? ["--no-verify-metadata", "--retries", "0"] : ["--timeout", "1"];
  const ended = await said(folder.path, [stage, ...words, "--repository-url", url], {
    env: { TWINE_PASSWORD: "pypi-token-of-the-test" },
  });
  return { status: ended.status, stderr: ended.stderr.replaceAll(host, "HOST") };
}

/** An index that gives every request the same answer. */
async function toldBy(stage: "upload" | "verify", answer: Answer | "cut") {
  await using index = await scriptedIndex(() => answer);
  const ended = await told(stage, `${index.url}legacy/`, index.host);
  expect(index.asked.filter(({ method }) => method === "POST")).toEqual([]);
  return ended;
}

/** An index that knows no project, and gives every upload the same answer. */
async function toldOnUpload(answer: Answer | "cut", path = "legacy/") {
  await using index = await scriptedIndex(({ method }) =>
    method === "POST" ? answer : { status: 404 },
  );
  const ended = await told("upload", `${index.url}${path}`, index.host);
  return { ...ended, asked: index.asked };
}

const page = (text: string) => `<html><head><title>x</title></head><body>${text}</body></html>`;
const html = { "content-type": "text/html" };
const json = { "content-type": "application/json" };

describe("an index that is down", () => {
  const closedPort = async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    server.close();
    return `127.0.0.1:${port}`;
  };

  it("stops `upload` at once", async () => {
    const host = await closedPort();
    expect(await told("upload", `http://${host}/legacy/`, host)).toEqual({
      status: 1,
      stderr: lines(
        "error: GET http://HOST/pypi/demo-pkg/json failed: nothing listens there",
        "hint: check the URL and the network; proxies are taken from HTTPS_PROXY and NO_PROXY",
      ),
    });
  });

  it("is waited for by `verify`, which says in the end what it saw", async () => {
    const host = await closedPort();
    expect(await told("verify", `http://${host}/legacy/`, host)).toEqual({
      status: 1,
      stderr: lines(
        "error: http://HOST/simple/ did not list every file of `demo-pkg` within 1 s; last seen: GET http://HOST/simple/demo-pkg/ failed: nothing listens there",
        "hint: check the URL and the network, then run `verify` again",
      ),
    });
  });
});

describe("an index that is asked what it has", () => {
  const elsewhere =
    "hint: check the URL of the index; where it is no PyPI, give its simple API as `index-url`";

  it("and answers with an HTML error, is quoted in one line", async () => {
    const text = page("<style>b{}</style><h1>Forbidden</h1>\n<p>The proxy says <b>no</b></p>");
    const [sent, verified] = await Promise.all([
      toldBy("upload", { status: 403, headers: html, text }),
      toldBy("verify", { status: 403, headers: html, text }),
    ]);
    expect(sent).toEqual({
      status: 1,
      stderr: lines(
        "error: http://HOST/pypi/demo-pkg/json answered 403 and not as PyPI's JSON API: Forbidden The proxy says no",
        elsewhere,
      ),
    });
    expect(verified).toEqual({
      status: 2,
      stderr: lines(
        "error: http://HOST/simple/ does not let this client read: 403 Forbidden The proxy says no",
        "hint: the credential may not read from it: give another one, or the URL of a simple API that is open as `index-url`",
      ),
    });
  });

  it("and answers 500, is said to have a problem", async () => {
    expect(await toldBy("upload", { status: 500, text: "Internal Server Error" })).toEqual({
      status: 1,
      stderr: lines(
        "error: http://HOST/pypi/demo-pkg/json answered 500 and not as PyPI's JSON API: Internal Server Error",
        "hint: the index has a problem: run the stage again later",
      ),
    });
  });

  it("and answers with other JSON than the API has, is not believed", async () => {
    const texts = ["{nonsense", "null", "[]", '{"urls": [null]}', '{"urls": [{"filename": 1}]}'];
    const all = texts.map((text) => toldBy("upload", { status: 200, headers: json, text }));
    for (const [position, ended] of (await Promise.all(all)).entries()) {
      expect(ended).toEqual({
        status: 1,
        stderr: lines(
          `error: http://HOST/pypi/demo-pkg/json answered 200 and not as PyPI's JSON API: ${texts[position]}`,
          elsewhere,
        ),
      });
    }
  });

  it("and answers with another simple API than there is, is not believed", async () => {
    const file = { filename: "x", url: "http://[" };
    const texts = ["null", '{"files": [null]}', JSON.stringify({ files: [file] })];
    const all = texts.map((text) => toldBy("verify", { status: 200, headers: json, text }));
    for (const { status, stderr } of await Promise.all(all)) {
      expect(status).toBe(1);
      expect(stderr).toMatch(/^error: .* answered 200 and no simple API: .+\nhint: /);
    }
  });

  it("and hangs up, is said to", async () => {
    expect((await toldBy("upload", "cut")).stderr).toMatch(
      /^error: GET http:\/\/HOST\/pypi\/demo-pkg\/json failed: the connection broke\n/,
    );
  });
});

describe("an index that is sent a file", () => {
  it("and answers 503, has a problem, and the message says what was sent", async () => {
    const answer = { status: 503, headers: html, text: page("<h1>Service Unavailable</h1>") };
    expect(await toldOnUpload(answer)).toMatchObject({
      status: 1,
      stderr: lines(
        `error: \`${wheel}\` was not taken by HOST: 503 Service Unavailable`,
        "  HOST has a problem of its own",
        ...inDoubt,
        "hint: run `upload` again later: it sends only what is missing",
      ),
    });
  });

  it("and refuses it, is quoted", async () => {
    const text = JSON.stringify({ message: "x", code: "400 Name is too short", title: "Bad" });
    expect(await toldOnUpload({ status: 400, headers: json, text })).toMatchObject({
      status: 1,
      stderr: lines(
        `error: \`${wheel}\` was rejected by HOST: 400 Name is too short`,
        "  HOST does not take this file",
        ...notSent,
        "hint: mend what the index names; what was sent stays there, and `upload` sends the rest when it is run again",
      ),
    });
  });

  it("and refuses the credential, makes the user check it", async () => {
    const text = page("Invalid or non-existent authentication information");
    expect(await toldOnUpload({ status: 403, headers: html, text })).toMatchObject({
      status: 2,
      stderr: lines(
        `error: \`${wheel}\` was rejected by HOST: 403 Invalid or non-existent authentication information`,
        "  HOST does not know this token: it was removed, is incomplete, has a character too many, or is one of another index, such as TestPyPI",
        ...notSent,
        "hint: make a new token in the account settings of HOST, and store all of it, with its prefix `pypi-`, as the secret",
      ),
    });
  });

  it("and redirects, gets neither file nor credential at the other place", async () => {
    const answer = { status: 301, headers: { location: "/legacy/" } };
    const { asked, ...ended } = await toldOnUpload(answer, "legacy");
    expect(ended).toEqual({
      status: 2,
      stderr: lines(
        `error: \`${wheel}\` was rejected by HOST: 301 Moved Permanently`,
        "  The slash at the end of the address is missing; neither file nor credential was sent on",
        ...notSent,
        "hint: set `repository-url: http://HOST/legacy/`",
      ),
    });
    const posts = asked.filter(({ method }) => method === "POST");
    expect(posts.map(({ path }) => path)).toEqual(["/legacy"]);
    const credentials = asked.filter(({ authorization }) => authorization !== undefined);
    expect(credentials).toEqual(posts);
  });

  it("and hangs up, leaves one file in doubt", async () => {
    expect(await toldOnUpload("cut")).toMatchObject({
      status: 1,
      stderr: lines(
        "error: POST http://HOST/legacy/ failed: the connection broke",
        ...inDoubt,
        "hint: check the URL and the network; proxies are taken from HTTPS_PROXY and NO_PROXY",
      ),
    });
  });
});
