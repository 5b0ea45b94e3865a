import { describe, expect, it } from "@jest/globals";
import { wordsOf } from "../../src/index/answer-words.ts";

describe("the words of an index", () => {
  it.each<[string, string, string]>([
    [
      "PyPI's JSON",
      '{"message": "x", "code": "400 Bad name.", "title": "Bad Request"}',
      "Bad name.",
    ],
    ["JSON with a message", '{"message": "no such repository"}', "no such repository"],
    ["JSON with errors", '{"errors": [{"message": "one"}, {"detail": "two"}, 3]}', "one; two"],
    ["nested JSON", '{"error": {"code": 400, "message": "one"}}', "one"],
    ["JSON of another kind", "[1]", "[1]"],
    ["JSON that says nothing", "{}", "Bad Request"],
    ["JSON that is null", "null", "Bad Request"],
    [
      "HTML",
      "<html><head><title>400</title></head><body><h1>400 Bad</h1>\n\n the&nbsp;&#039;reason&#039;</body></html>",
      "Bad the 'reason'",
    ],
    ["HTML with nothing but a title", "<html><head><title>400 Bad</title></head></html>", "Bad"],
    [
      "Bottle's HTML",
      "<html><h1>Error: 400 Bad</h1><p>Sorry</p><pre>Why &lt;x&gt;</pre></html>",
      "Why <x>",
    ],
    ["HTML whose text repeats its heading", "<h1>400 Bad</h1>More than that<br>Bad", "Bad"],
    ["text", "no\nreason", "no reason"],
    ["long text", `400 ${"no ".repeat(100)}reason`, `${"no ".repeat(100)}reason`],
    ["the status and text", "400 - no reason", "no reason"],
    ["the status twice", "400 400 no reason", "no reason"],
    ["the status", "400", "Bad Request"],
    ["nothing", "", "Bad Request"],
  ])("come from %s", (_what, body, words) => {
    expect(wordsOf(400, body, "")).toBe(words);
  });

  it("come from the reason phrase where the body says nothing", () => {
    expect(wordsOf(400, "", "Repository is full")).toBe("Repository is full");
    expect(wordsOf(418, "", "")).toBe("");
  });

  it("stay in one line, without control characters, and of a length that can be read", () => {
    const body = JSON.stringify({ message: `a\r\n::error::b\u001b[31m ${"c".repeat(5000)}` });
    const message = wordsOf(400, body, "");
    expect(message).toMatch(/^a ::error::b \[31m c+…$/);
    expect(message.length).toBeLessThan(700);
  });
});
