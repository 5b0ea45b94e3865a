import { describe, expect, it } from "@jest/globals";
import { createHttp } from "../../src/http.ts";
import { followLinks } from "../../src/proof/follow-links.ts";
import { loopback } from "../support/loopback.ts";

const statuses: Readonly<Record<string, number>> = {
  "/ok": 200,
  "/gone": 410,
  "/missing": 404,
  "/guarded": 403,
  "/broken": 500,
};

async function follow(links: (base: string) => readonly (readonly [string, string])[]) {
  await using server = await loopback(({ path }, response) => {
    if (path === "/reset") return void response.destroy();
    if (path === "/moved") return void response.writeHead(301, { location: "/ok" }).end();
    response.writeHead(statuses[path] ?? 404).end("x".repeat(100_000));
  });
  const http = createHttp({ random: () => 0 });
  try {
    const findings = await followLinks(links(server.url.href), http, new AbortController().signal);
    return { findings, received: server.received, base: server.url.href };
  } finally {
    await http.close();
  }
}

describe("the links of a project", () => {
  it("are warned of where they lead nowhere", async () => {
    const { findings, base } = await follow((url) => [
      ["Homepage", `${url}ok`],
      ["Source", `${url}missing`],
      ["Old", `${url}gone`],
      ["Broken", `${url}broken`],
      ["Reset", `${url}reset`],
      ["Typo", "https://"],
      ["Nowhere", "http://nothing.invalid/"],
    ]);
    expect(findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(
      Array.from({ length: 6 }, () => "VE002 warning"),
    );
    expect(findings.map(({ message }) => message)).toEqual([
      `The link \`Source\` leads nowhere: ${base}missing answered 404`,
      `The link \`Old\` leads nowhere: ${base}gone answered 410`,
      `The link \`Broken\` leads nowhere: ${base}broken answered 500`,
      `The link \`Reset\` leads nowhere: ${base}reset cannot be reached: the connection broke`,
      "The link `Typo` leads nowhere: `https://` is no URL",
      "The link `Nowhere` leads nowhere: http://nothing.invalid/ cannot be reached: the host name is not known",
    ]);
  }, 20_000);

  it("may move, be guarded against programs, and lead to a mailbox", async () => {
    const { findings } = await follow((url) => [
      ["Homepage", `${url}moved`],
      ["Forum", `${url}guarded`],
      ["Mail", "mailto:someone@example.org"],
    ]);
    expect(findings).toEqual([]);
  });

  it("are asked for once each, without what stands before the host", async () => {
    const { received } = await follow((url) => [
      ["Homepage", `${url.replace("http://", "http://user:canary@")}ok`],
      ["Homepage", `${url.replace("http://", "http://user:canary@")}ok`],
    ]);
    expect(received).toHaveLength(1);
    expect(received[0]?.headers["authorization"]).toBeUndefined();
  });
});
