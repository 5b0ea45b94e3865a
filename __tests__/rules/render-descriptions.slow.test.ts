import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type Answer, startRenderer } from "./description-renderer.ts";

interface Recorded {
  readonly id: string;
  /** Absent where the recorded text is too long to be kept. */
  readonly text: string | null;
  readonly ok: boolean;
  readonly first: string;
}

const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "fixtures", "vectors", "rst.json"), "utf8"),
) as Recorded[];

const agree = (wanted: Omit<Recorded, "text">, got: Answer): boolean =>
  got.ok === wanted.ok && (wanted.ok || (got.messages[0] ?? "").startsWith(wanted.first));

describe("render_descriptions.py", () => {
  it("agrees with every recorded verdict, and its first message is the recorded one", async () => {
    await using renderer = await startRenderer();
    const answers = await Promise.all(
      recorded
        .filter(({ text }) => text !== null)
        .map(async ({ text, ...wanted }) => ({
          wanted,
          got: await renderer.render(text ?? ""),
        })),
    );
    expect(answers.filter(({ wanted, got }) => !agree(wanted, got))).toEqual([]);
    expect(renderer.errors()).toBe("");
  });

  it("goes on after the first message and tells the line of each", async () => {
    await using renderer = await startRenderer();
    const { ok, messages } = await renderer.render("*a\n\nb\n\n:ref:`x`\n");
    expect(ok).toBe(false);
    expect(messages[0]).toBe(
      "<string>:1: (WARNING/2) Inline emphasis start-string without end-string.",
    );
    expect(messages).toContain('<string>:5: (ERROR/3) Unknown interpreted text role "ref".');
  });

  it("gives the HTML of what renders, and takes any character", async () => {
    await using renderer = await startRenderer();
    const { ok, html } = await renderer.render("Größe 🎉\u2028\u0000 **x**\n");
    expect(ok).toBe(true);
    expect(html).toContain("<strong>x</strong>");
    expect(html).toContain("Größe 🎉");
  });

  it("fails what has no content", async () => {
    await using renderer = await startRenderer();
    expect(await renderer.render("\n")).toMatchObject({
      ok: false,
      messages: ["No content rendered from RST source."],
    });
  });

  it("reads no file and no address that a description names", async () => {
    await using renderer = await startRenderer();
    const { messages } = await renderer.render(".. include:: /etc/hosts\n");
    expect(messages[0]).toContain('"include" directive disabled');
  });

  it("answers for a text that docutils cannot take, and goes on with the next", async () => {
    await using renderer = await startRenderer();
    const refused = await renderer.render("a lone surrogate: \ud800");
    expect(refused.ok).toBe(false);
    expect(await renderer.render("fine\n")).toMatchObject({ ok: true, messages: [] });
  });

  it("ends when its input ends", async () => {
    await using renderer = await startRenderer();
    expect(await renderer.end()).toBe(0);
  });
});
