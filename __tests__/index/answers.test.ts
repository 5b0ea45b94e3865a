import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { errorCodes } from "../../src/error-codes.ts";
import { catalogue } from "../../src/index/answer-catalogue.ts";
import {
  type JudgedAnswer,
  type Judgement,
  judgeAnswer,
  readUploadAnswer,
  rejection,
} from "../../src/index/answers.ts";
import { locateIndex } from "../../src/index/locations.ts";
import { recordedAnswers } from "../support/recorded-answers.ts";
import { root } from "../support/run-program.ts";

const pypi = "https://upload.pypi.org/legacy/";

interface Said {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly upload?: string;
}

function read({ status, body = "", headers = {}, reason, upload = pypi }: Said) {
  return readUploadAnswer(status, headers, body, new URL(upload), reason);
}

const judge = (said: Said): JudgedAnswer =>
  judgeAnswer(read(said), locateIndex(new URL(said.upload ?? pypi), undefined));

function refusal(said: Said): Judgement {
  const judged = judge(said);
  if (judged.kind === "stored") throw new Error("it was taken for stored");
  return judged;
}

/** As PyPI answers a client that asks for JSON. */
const warehouse = (status: number, message: string): Said => ({
  status,
  body: JSON.stringify({ code: `${status} ${message}`, message: "more", title: "Bad Request" }),
});

describe.each(recordedAnswers())("$server", ({ upload, answers }) => {
  it.each(answers)("answers with $title: $kind", (recorded) => {
    const { kind, code, definitive = true, words } = recorded;
    const answer = read({ ...recorded, upload });
    if (words !== undefined) expect(answer.message).toBe(words);
    const expected = kind === "stored" ? { kind } : { kind, code, definitive };
    expect(judgeAnswer(answer, locateIndex(new URL(upload), undefined))).toMatchObject(expected);
  });
});

describe("every refusal of PyPI that the form and the file decide", () => {
  const { scenarios } = JSON.parse(
    readFileSync(join(root, "__tests__/fixtures/vectors/uploads.json"), "utf8"),
  ) as { scenarios: { status: number; message: string }[] };
  const messages = [...new Set(scenarios.map(({ status, message }) => `${status} ${message}`))];
  const refused = messages.filter((text) => text.startsWith("400 "));

  it("is explained by its words", () => {
    expect(refused.length).toBeGreaterThan(150);
    const words = refused.map((text) => text.slice(4).replace(/\s+/g, " "));
    const unknown = words.filter((text) => !catalogue.some((known) => known.words.test(text)));
    expect(unknown).toEqual([]);
  });

  it("is definitive and about the file, its metadata or its release", () => {
    const kinds = new Map(refused.map((text) => [text, refusal(warehouse(400, text.slice(4)))]));
    const others = [...kinds].filter(([, { kind }]) => kind !== "refused").map(([text]) => text);
    expect(others).toEqual(refused.filter((text) => /^400 File already exists/.test(text)));
    const unexplained = [...kinds].filter(([, { cause }]) => /does not take this file/.test(cause));
    expect(unexplained).toEqual([]);
  });

  it("has no crash among them: one of these may pass", () => {
    const crashes = messages.filter((text) => text.startsWith("500 "));
    expect(crashes.length).toBeGreaterThan(0);
    for (const text of crashes) {
      expect(refusal({ status: 500, body: text })).toMatchObject({
        kind: "again-later",
        definitive: false,
        hint: expect.stringContaining("`check`"),
      });
    }
  });
});

describe("an address that takes no uploads", () => {
  it("that lacks its slash is named with it", () => {
    expect(
      refusal({
        status: 308,
        headers: { location: "https://upload.pypi.org/legacy/" },
        body: "An upload was attempted to /legacy but the expected upload URL is /legacy/ (with a trailing slash)",
        upload: "https://upload.pypi.org/legacy",
      }),
    ).toMatchObject({
      kind: "redirect",
      code: "not-an-upload-api",
      cause: expect.stringMatching(/^The slash at the end of the address is missing/),
      hint: "set `repository-url: https://upload.pypi.org/legacy/`",
    });
  });

  it("that leads elsewhere is named, without secrets", () => {
    const { hint, cause } = refusal({
      status: 301,
      headers: { location: "https://user:pass@new.example.org/up/?key=canary" },
      upload: "http://old.example.org/legacy/",
    });
    expect(hint).toContain("`repository-url: https://new.example.org/up/`");
    expect(`${cause}${hint}`).not.toMatch(/pass|canary/);
  });

  it("that is no address is not followed in words either", () => {
    expect(refusal({ status: 302, headers: { location: "http://[" } }).code).toBe(
      "not-an-upload-api",
    );
  });

  it.each([
    ["https://pypi.org/simple/", "`https://upload.pypi.org/legacy/`"],
    ["https://upload.pypi.org/", "`https://upload.pypi.org/legacy/`"],
    ["https://test.pypi.org/simple/", "`https://test.pypi.org/legacy/`"],
    [
      "https://gitlab.com/api/v4/projects/1/packages/pypi/simple",
      "`repository-url: https://gitlab.com/api/v4/projects/1/packages/pypi/`",
    ],
    [
      "https://d.example.org/root/dev/+simple/",
      "`repository-url: https://d.example.org/root/dev/`",
    ],
    ["https://x.example.org/some/thing/at/all", "check `repository-url`"],
  ])("is told from %s where uploads go", (upload, hint) => {
    expect(refusal({ status: 405, upload }).hint).toContain(hint);
  });
});

describe("the catalogue", () => {
  const texts = catalogue.map(({ cause, hint }) => `${cause}\n${hint}`);

  it("says causes and hints as every message is said", () => {
    for (const text of texts) {
      expect(text).not.toMatch(/please|\bwe\b|!|\.$/im);
      expect(text.split("\n")[0]).toMatch(/^[{A-Z`]/);
    }
  });

  it("leaves no placeholder", () => {
    for (const { server, upload, answers } of recordedAnswers()) {
      for (const recorded of answers) {
        const judged = judge({ ...recorded, upload });
        if (judged.kind === "stored") continue;
        expect({ server, text: judged.cause + judged.hint }).toEqual({
          server,
          text: expect.not.stringMatching(/\{\w+\}/),
        });
      }
    }
  });

  it("has codes that the README explains", () => {
    for (const { code } of catalogue) expect(errorCodes).toHaveProperty([code]);
  });

  it("is exercised by recorded answers or by PyPI's vectors, each entry", () => {
    const fixtures = readdirSync(join(root, "__tests__/fixtures/answers"));
    expect(fixtures.length).toBe(recordedAnswers().length);
    const vectors = readFileSync(join(root, "__tests__/fixtures/vectors/uploads.json"), "utf8");
    const { scenarios } = JSON.parse(vectors) as { scenarios: { message: string }[] };
    const said = [
      ...scenarios.map(({ message }) => message),
      ...recordedAnswers().flatMap(({ upload, answers }) =>
        answers.map((recorded) => read({ ...recorded, upload }).message),
      ),
    ];
    const idle = catalogue.filter(({ words }) => !said.some((text) => words.test(text)));
    expect(idle.map(({ cause }) => cause)).toEqual([]);
  });
});

describe("the failure of a file", () => {
  it("has the index's words, what they mean and what to do", () => {
    const index = locateIndex(new URL(pypi), undefined);
    const answer = read(warehouse(400, "Only one sdist may be uploaded per release."));
    const judged = judgeAnswer(answer, index);
    if (judged.kind === "stored") throw new Error("it was taken for stored");
    const error = rejection("demo-1.0.tar.gz", answer, judged, index);
    expect(error.code).toBe("release-closed");
    expect(error.message).toBe(
      "`demo-1.0.tar.gz` was rejected by upload.pypi.org: 400 Only one sdist may be uploaded per release.\n  The release has an sdist already, under another name: a version can be spelled in several ways, an sdist has one name",
    );
    expect(error.hint).toMatch(/^leave the sdist out/);
  });

  it("says no status twice, and no words where there are none", () => {
    const index = locateIndex(new URL("https://x.example.org/upload/here/now"), undefined);
    const judged = refusal({ status: 418 });
    const error = rejection("demo.whl", read({ status: 418 }), judged, index);
    expect(error.message).toMatch(/^`demo\.whl` was rejected by x\.example\.org: 418\n {2}/);
    const fault = refusal({ status: 503 });
    expect(rejection("demo.whl", read({ status: 503 }), fault, index).message).toMatch(
      /^`demo\.whl` was not taken by x\.example\.org: 503 Service Unavailable\n/,
    );
  });
});
