import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parsePypirc, serversFor } from "../../src/credentials/pypirc.ts";
import { publicIndexes } from "../../src/index/locations.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { inPython } from "./in-python.ts";

const files = [
  "",
  "[pypi]\nusername = __token__\npassword = pypi-a\n",
  "[testpypi]\nusername = __token__\npassword = pypi-b\n",
  "[distutils]\nindex-servers = pypi testpypi\n[pypi]\npassword = a%b%%c\n[testpypi]\npassword = two words\n",
  "[distutils]\nindex-servers =\n    pypi\n    private\n\n[pypi]\nusername: __token__\npassword: pypi-a\n[private]\nrepository = https://pypi.example.com/legacy\nusername = anna\npassword = se:cr=et#1;2\n",
  "[distutils]\nindex-servers = private\n[pypi]\nusername = unlisted\npassword = unlisted\n[private]\nrepository = http://localhost:8080\nusername = anna\n",
  "[distutils]\nindex-servers = private missing\n[private]\nrepository = https://x.example\n",
  "[server-login]\nusername = old\npassword = older\n[distutils]\nindex-servers = pypi other\n[other]\nrepository = https://x.example/\npassword = newer\n",
  "[distutils]\nindex-servers =\n[pypi]\nusername = a\n",
  "[distutils]\nindex-servers = pypi\n[pypi]\nrepository = http://upload.pypi.org/legacy/\nusername = a\npassword =\n",
  "[distutils]\nindex-servers = pypi\n    project-a\n[pypi]\nusername=a\n[project-a]\nrepository=https://upload.pypi.org/legacy/\nusername=__token__\npassword=pypi-c\n",
  "[distutils]\nindex-servers = pypi pypi\n[pypi]\nUserName = A\nPassword = 'quoted'\n",
];

const { pypi, testpypi } = publicIndexes;
const known = new Map([
  ["pypi", pypi.upload],
  ["testpypi", testpypi.upload],
]);

const code = `
from twine.utils import get_config, normalize_repository_url
result = []
for path in given:
    config = get_config(path)
    for server in config.values():
        if server.get("repository"):
            server["repository"] = normalize_repository_url(server["repository"])
    result.append(config)
`;

type Server = Readonly<Record<"repository" | "username" | "password", string | null>>;

/** What we take from a section, and whether it is found for the URL that twine would use. */
function read(text: string, name: string, repository: string) {
  const pypirc = parsePypirc(text);
  if (!pypirc.ok) throw new Error(text);
  const { username = null, password = null } =
    pypirc.servers.find((server) => server.name === name) ?? {};
  const servers = serversFor(pypirc.servers, new URL(repository), known);
  return { username, password, isThere: servers.some((server) => server.name === name) };
}

describe("a .pypirc", () => {
  it("is read as twine reads it", async () => {
    const names = files.map((_, index) => `${index}.pypirc`);
    await using folder = await temporaryFolder(
      Object.fromEntries(names.map((name, index) => [name, files[index] ?? ""])),
    );
    const paths = names.map((name) => join(folder.path, name));
    const expected = await inPython<Record<string, Server>[]>(code, paths);
    const twine = expected.flatMap((config, index) =>
      Object.entries(config).map(([name, server]) => ({ index, name, ...server })),
    );
    expect(twine.length).toBeGreaterThan(files.length);
    const ours = twine.map(({ index, name, repository }) => ({
      index,
      name,
      repository,
      ...read(files[index] ?? "", name, repository ?? "https://none.example/"),
    }));
    expect(ours).toEqual(twine.map((one) => ({ ...one, isThere: true })));
  });

  const sections = (...addresses: readonly string[]) =>
    addresses.map((repository, index) => ({
      name: `s${index}`,
      repository,
      username: undefined,
      password: undefined,
    }));

  it.each([
    ["https://x.example/legacy/", "https://x.example/legacy", true],
    ["https://x.example/", "https://x.example", true],
    ["https://x.example/", "https://X.example:443/", true],
    ["https://x.example/a/", "https://user:password@x.example/a/", true],
    ["https://x.example/", "http://x.example/", false],
    ["https://x.example/", "https://x.example:8443/", false],
    ["https://x.example/a/", "https://x.example/b/", false],
    ["https://x.example/", "x.example", false],
    ["https://upload.pypi.org/legacy/", "http://upload.pypi.org/legacy", true],
  ])("is asked for %s and has a section for %s: %s", (upload, repository, isThere) => {
    expect(serversFor(sections(repository), new URL(upload), known)).toHaveLength(isThere ? 1 : 0);
  });

  it("gives every password in it, also of sections that are not listed", () => {
    const read = parsePypirc(files[5] ?? "");
    expect(read).toMatchObject({ ok: true, secrets: ["unlisted"] });
  });
});
