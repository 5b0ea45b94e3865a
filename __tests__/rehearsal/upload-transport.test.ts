import { request } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, TOKEN, wheelUpload } from "./running-index.ts";

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

const NO_TOKEN =
  "Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth for more information.";
const BY_PASSWORD =
  "Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted Publishers instead. See https://pypi.org/help/#apitoken and https://pypi.org/help/#trusted-publishers";

describe("credentials", () => {
  it.each([
    ["Basic with a token", basic("__token__:pypi-abc")],
    ["Basic with white space around the token", basic("__token__: pypi-abc\n")],
    ["Bearer", "Bearer pypi-abc"],
    ["token", "token pypi-abc"],
    ["a scheme in other letters", `bASIC ${Buffer.from("__token__:pypi-a:b").toString("base64")}`],
  ])("are taken as %s", async (_, authorization) => {
    await using index = await runningIndex();
    expect((await post(index.url, wheelUpload(), { authorization })).status).toBe(200);
  });

  it.each([
    ["a user's password", basic("me:pypi-abc"), BY_PASSWORD],
    ["no user", basic(":pypi-abc"), BY_PASSWORD],
    ["a token without its prefix", basic("__token__:abc"), NO_TOKEN],
    ["no colon", basic("__token__"), NO_TOKEN],
    ["a bearer that is no token", "Bearer abc", NO_TOKEN],
    ["another scheme", "Digest abc", NO_TOKEN],
    ["nothing", "", NO_TOKEN],
  ])("are refused as %s", async (_, authorization, reason) => {
    await using index = await runningIndex();
    const answer = await post(index.url, wheelUpload(), { authorization });
    expect(answer).toMatchObject({ status: 403, reason });
    expect((await fetch(new URL("simple/demo-pkg/", index.url))).status).toBe(404);
  });
});

describe("a refusal", () => {
  const refused = wheelUpload({}, [["protocol_version", "2"]]);

  it("is JSON for who accepts JSON", async () => {
    await using index = await runningIndex();
    const { text, headers } = await post(index.url, refused, { accept: "application/json" });
    expect(headers.get("content-type")).toBe("application/json");
    expect(JSON.parse(text)).toEqual({
      code: "400 Unknown protocol version.",
      message:
        "The server could not comply with the request since it is either malformed or otherwise incorrect.\n\n\nUnknown protocol version.\n\n",
      title: "Bad Request",
    });
  });

  it("is text for who accepts neither JSON nor HTML", async () => {
    await using index = await runningIndex();
    const { text, headers } = await post(index.url, refused, { accept: "text/plain" });
    expect(headers.get("content-type")).toBe("text/plain; charset=UTF-8");
    expect(text).toBe(
      "400 Unknown protocol version.\n\nThe server could not comply with the request since it is either malformed or otherwise incorrect.\n\n\nUnknown protocol version.\n\n",
    );
  });

  it("is HTML with everything escaped for a browser", async () => {
    const judge = () => Promise.resolve({ status: 400, message: "<b>&" });
    await using index = await runningIndex({ judge });
    const { text, headers } = await post(index.url, wheelUpload(), { accept: "*/*" });
    expect(headers.get("content-type")).toBe("text/html; charset=UTF-8");
    expect(text).toContain("<title>400 &lt;b&gt;&amp;</title>");
  });

  it("has its message in the status line, in Latin-1 and on one line", async () => {
    const judge = () => Promise.resolve({ status: 400, message: "é \u{1f600}\n    ^" });
    await using index = await runningIndex({ judge });
    const answer = await post(index.url, wheelUpload(), { accept: "application/json" });
    // fetch reads the Latin-1 of the status line as UTF-8.
    expect(answer.reason).toBe("\ufffd ? ^");
    expect(JSON.parse(answer.text)).toMatchObject({ code: "400 é ?\n    ^" });
  });
});

describe("a failure of the index itself", () => {
  it("is 500 with its reason, and the index goes on", async () => {
    let broken = true;
    const judge = () =>
      broken ? Promise.reject(new Error("ENOSPC: no space left")) : Promise.resolve(undefined);
    const lines: string[] = [];
    await using index = await runningIndex({ judge, onRequest: (line) => lines.push(line) });
    const answer = await post(index.url, wheelUpload());
    expect(answer.status).toBe(500);
    expect(answer.text).toBe("The index failed: ENOSPC: no space left\n");
    broken = false;
    expect((await post(index.url, wheelUpload())).status).toBe(200);
    expect(lines[0]).toMatch(/^POST \/legacy\/ 500 ENOSPC: no space left \(\d+ ms\)$/);
  });
});

describe("the address of the upload API", () => {
  it("has a slash at the end: without it the answer is 308 and says so", async () => {
    await using index = await runningIndex();
    const answer = await fetch(new URL("legacy", index.url), {
      method: "POST",
      body: "x",
      redirect: "manual",
    });
    expect(answer.status).toBe(308);
    expect(answer.headers.get("location")).toBe("/legacy/");
    expect(answer.statusText).toBe(
      "An upload was attempted to /legacy but the expected upload URL is /legacy/ (with a trailing slash)",
    );
  });

  it("takes the action from the query as well", async () => {
    await using index = await runningIndex();
    const upload = wheelUpload();
    const form = upload.form.filter(([name]) => name !== ":action");
    const url = new URL("legacy/", index.url);
    const body = new FormData();
    for (const [name, value] of form) body.append(name, value);
    body.append("content", new Blob([upload.content]), upload.filename);
    const headers = { authorization: TOKEN };
    const missing = await fetch(url, { method: "POST", body, headers });
    expect([missing.status, missing.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    url.search = "?:action=file_upload";
    expect((await fetch(url, { method: "POST", body, headers })).status).toBe(200);
  });

  it.each([
    [
      "submit",
      "Project pre-registration is no longer required or supported, upload your files instead.",
    ],
    [
      "submit_pkg_info",
      "Project pre-registration is no longer required or supported, upload your files instead.",
    ],
    [
      "doc_upload",
      "Uploading documentation is no longer supported, we recommend using https://readthedocs.org/.",
    ],
  ])("answers 410 to the action %s", async (action, reason) => {
    await using index = await runningIndex();
    const answer = await post(index.url, wheelUpload({}, [[":action", action]]));
    expect(answer).toMatchObject({ status: 410, reason });
  });

  it("moved long ago: /pypi answers 410", async () => {
    await using index = await runningIndex();
    const url = new URL("pypi?:action=file_upload", index.url);
    const answer = await fetch(url, { method: "POST", body: "x" });
    expect(answer.status).toBe(410);
    expect(answer.statusText).toMatch(
      /^This API has moved to https:\/\/upload\.pypi\.org\/legacy\//,
    );
  });

  it("cannot be read: GET is 405, as is POST where there is nothing to post to", async () => {
    await using index = await runningIndex();
    const got = await fetch(new URL("legacy/", index.url));
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
    const posted = await fetch(new URL("simple/", index.url), { method: "POST" });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

describe("a body", () => {
  const send = async (url: string, body: string | Uint8Array, type: string) => {
    const headers = { authorization: TOKEN, "content-type": type };
    const answer = await fetch(new URL("legacy/", url), { method: "POST", body, headers });
    return [answer.status, answer.statusText];
  };
  const multipart = "multipart/form-data; boundary=abc";
  const field = (name: string, value: string) =>
    `--abc\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

  it.each([
    ["breaks off in a header", `${field(":action", "file_upload")}--abc\r\nContent-Dispo`],
    ["breaks off in a field", `--abc\r\nContent-Disposition: form-data; name="a"\r\n\r\nval`],
    [
      "breaks off in the file",
      `--abc\r\nContent-Disposition: form-data; name="content"; filename="a.whl"\r\n\r\nPK`,
    ],
    ["has no part", "nothing"],
    [
      "has a part without a name",
      "--abc\r\nContent-Disposition: form-data\r\n\r\nx\r\n--abc--\r\n",
    ],
  ])("that %s is refused as a whole", async (_, body) => {
    await using index = await runningIndex();
    expect(await send(index.url, body, multipart)).toEqual([400, "Invalid Form Data."]);
  });

  it("that is not UTF-8 is refused as a whole", async () => {
    await using index = await runningIndex();
    const body = Buffer.from(
      `${field(":action", "file_upload")}${field("name", "\xff")}--abc--\r\n`,
      "latin1",
    );
    expect(await send(index.url, body, multipart)).toEqual([400, "Invalid Form Data."]);
  });

  it("that is no form has no action", async () => {
    await using index = await runningIndex();
    expect(await send(index.url, "{}", "application/json")).toEqual([405, "Method Not Allowed"]);
  });

  it("with a line break in the filename is refused for it", async () => {
    await using index = await runningIndex();
    const form = wheelUpload()
      .form.map(([name, value]) => field(name, value))
      .join("");
    const file = `--abc\r\nContent-Disposition: form-data; name="content"; filename="a\n.whl"\r\n\r\nPK\r\n--abc--\r\n`;
    const [status, reason] = await send(index.url, form + file, multipart);
    expect(status).toBe(400);
    expect(reason).toMatch(/^Cannot upload a file with non-printable characters/);
  });

  it("may come in any pieces", async () => {
    await using index = await runningIndex();
    const { form, content, filename } = wheelUpload();
    const body = Buffer.concat([
      ...form.map(([name, value]) => Buffer.from(field(name, value))),
      Buffer.from(
        `--abc\r\nContent-Disposition: form-data; name="content"; filename="${filename}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      content,
      Buffer.from("\r\n--abc--\r\n"),
    ]);
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: TOKEN, "content-type": multipart };
      const outgoing = request(
        new URL("legacy/", index.url),
        { method: "POST", headers },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      outgoing.on("error", reject);
      for (let start = 0; start < body.length; start += 7)
        outgoing.write(body.subarray(start, start + 7));
      outgoing.end();
    });
    expect(status).toBe(200);
    expect((await fetch(new URL("simple/demo-pkg/", index.url))).status).toBe(200);
  });
});
