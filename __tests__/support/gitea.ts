import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort, type IndexServer, started } from "./index-servers.ts";
import { type Ended, root, runProgram } from "./run-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const version = "1.26.0";
const programs = join(root, ".cache", "bin");
const gitea = join(programs, `gitea-${version}${process.platform === "win32" ? ".exe" : ""}`);

/** Ends the test with what a program printed, unless it succeeded. */
async function succeed(program: string, words: readonly string[], folder?: string): Promise<Ended> {
  const options = folder === undefined ? {} : { folder };
  const ended = await runProgram(program, words, options);
  if (ended.status === 0) return ended;
  throw new Error(`${program} ${words.join(" ")}\n${ended.output}`);
}

interface Installed {
  readonly program: string;
  /** Where its templates are. */
  readonly source: string;
}

let installed: Promise<Installed> | undefined;

/** Gitea, built from its Go module on first use, which takes some minutes and needs Go. */
export function installedGitea(): Promise<Installed> {
  installed ??= install();
  return installed;
}

async function install(): Promise<Installed> {
  const module = `code.gitea.io/gitea@v${version}`;
  const download = await runProgram("go", ["mod", "download", "-json", module]).catch((cause) => {
    throw new Error("The tests on a real Gitea need Go on PATH, to build it", { cause });
  });
  const { Dir: source } = JSON.parse(download.stdout) as { readonly Dir?: string };
  if (source === undefined) throw new Error(download.output);
  const isBuilt = await access(gitea).then(
    () => true,
    () => false,
  );
  if (isBuilt) return { program: gitea, source };
  await mkdir(programs, { recursive: true });
  // `go install` refuses modules with replacements. A build that is cut off leaves no program.
  const unfinished = `${gitea}.${process.pid}`;
  const flags = ["-tags", "sqlite sqlite_unlock_notify"];
  const link = ["-ldflags", `-s -w -X main.Version=${version}`];
  await succeed("go", ["build", ...flags, ...link, "-o", unfinished, "."], source);
  await rename(unfinished, gitea);
  return { program: gitea, source };
}

/** Of every user. */
export const giteaPassword = "Gitea-password-1";

export interface Gitea extends IndexServer {
  readonly url: URL;
  /** The package registry of the user `dev`. */
  readonly upload: URL;
  /** A personal access token with the given scopes, such as `write:package`. */
  token(scopes: string, user?: string): Promise<string>;
  addUser(name: string): Promise<void>;
  /** With which a runner makes itself known. */
  registrationToken(): Promise<string>;
  /** The token of a job that runs in a repository of `dev`. */
  jobToken(): Promise<string>;
}

/** A Gitea with the user `dev` and an SQLite database, gone at the end of the block. */
export async function startGitea(): Promise<Gitea> {
  const { program, source } = await installedGitea();
  const folder = await temporaryFolder();
  const url = new URL(`http://127.0.0.1:${await freePort()}/`);
  const config = join(folder.path, "app.ini");
  await writeFile(config, configuration(url, folder.path, source));
  const administer = (words: readonly string[]) => succeed(program, ["--config", config, ...words]);
  await administer(["migrate"]);
  const addUser = async (name: string) => {
    const user = [
      "--username",
      name,
      "--password",
      giteaPassword,
      "--email",
      `${name}@example.org`,
    ];
    await administer(["admin", "user", "create", ...user, "--must-change-password=false"]);
  };
  await addUser("dev");
  const server = await started(program, ["--config", config, "web"], url, folder);
  let tokens = 0;
  const token = async (scopes: string, user = "dev") => {
    const name = ["--username", user, "--token-name", `token-${++tokens}`, "--scopes", scopes];
    const words = ["admin", "user", "generate-access-token", ...name, "--raw"];
    return (await administer(words)).stdout.trim().split("\n").at(-1) ?? "";
  };
  const registrationToken = async () => {
    const { stdout } = await administer(["actions", "generate-runner-token"]);
    return stdout.trim().split("\n").at(-1) ?? "";
  };
  return {
    ...server,
    url,
    upload: new URL("api/packages/dev/pypi", url),
    token,
    addUser,
    registrationToken,
    jobToken: async () =>
      takeJob(url, await token("write:repository,write:user"), await registrationToken()),
  };
}

const configuration = (url: URL, folder: string, source: string): string => `
RUN_MODE = prod
WORK_PATH = ${folder}
I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${url.port}
ROOT_URL = ${url.href}
STATIC_ROOT_PATH = ${source}
DISABLE_SSH = true
OFFLINE_MODE = true
[repository]
ENABLE_PUSH_CREATE_USER = true
DEFAULT_PUSH_CREATE_PRIVATE = false
[actions]
DEFAULT_ACTIONS_URL = self
[database]
DB_TYPE = sqlite3
PATH = ${join(folder, "gitea.db")}
[security]
INSTALL_LOCK = true
SECRET_KEY = secret
[log]
LEVEL = warn
`;

async function post<Answer>(
  url: URL,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

const workflow = `
on: push
jobs:
  job:
    runs-on: any
    steps:
      - run: echo
`;

/** Plays a runner: pushes a workflow, takes its job, and says which token the job got. */
async function takeJob(url: URL, token: string, registration: string): Promise<string> {
  const service = (name: string) => new URL(`api/actions/runner.v1.RunnerService/${name}`, url);
  const { runner } = await post<{ runner: { uuid: string; token: string } }>(
    service("Register"),
    { name: "runner", token: registration, version: "1", labels: ["any"] },
    {},
  );
  const authorization = { authorization: `token ${token}` };
  const repository = { name: "project", auto_init: true, default_branch: "main" };
  await post(new URL("api/v1/user/repos", url), repository, authorization);
  const file = new URL("api/v1/repos/dev/project/contents/.gitea/workflows/job.yaml", url);
  const content = Buffer.from(workflow).toString("base64");
  await post(file, { content, message: "Add a workflow", branch: "main" }, authorization);
  const identity = { "x-runner-uuid": runner.uuid, "x-runner-token": runner.token };
  for (let tries = 0; tries < 50; tries += 1) {
    const { task } = await post<{ task?: { secrets: { GITEA_TOKEN: string } } }>(
      service("FetchTask"),
      { tasksVersion: "0" },
      identity,
    );
    if (task !== undefined) return task.secrets.GITEA_TOKEN;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("Gitea gave no job to the runner");
}
