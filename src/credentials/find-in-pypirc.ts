import { basename, dirname, join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { publicIndexes } from "../index/locations.ts";
import { normalizeName } from "../python/name.ts";
import { parseApiToken } from "./api-token.ts";
import { hideCredential, hidePassword } from "./hide-credential.ts";
import { type GivenCredential, givenUser, type Lookup, TOKEN_USER } from "./lookup.ts";
import { type KnownServer, type PypircServer, parsePypirc, serversFor } from "./pypirc.ts";

/** What a `.pypirc` says of an index: a credential, or why there is none and perhaps a user name. */
export type PypircLookup = Lookup & { readonly knownUser?: string | undefined };

interface ConfigurationFile {
  readonly path: string;
  /** As people write it. */
  readonly title: string;
  /** Whether the caller named it. */
  readonly isGiven: boolean;
}

/** The credential of a `.pypirc` for the index that takes uploads at `upload`. */
export async function findInPypirc(
  given: GivenCredential,
  upload: URL,
  projects: readonly string[],
  host: Host,
): Promise<PypircLookup> {
  const file = locate(given.pypirc, host);
  if (file === undefined) return { nothing: "there is no home folder in the environment" };
  const text = await readFile(file, host);
  if (typeof text !== "string") return text;
  // What was not UTF-8 is lost by now, perhaps a part of the password.
  if (text.includes("\ufffd")) return { nothing: `${file.title} is not UTF-8` };
  const pypirc = parsePypirc(text);
  if (!pypirc.ok) {
    return { nothing: `${file.title} cannot be read, line ${pypirc.line}: ${pypirc.reason}` };
  }
  for (const secret of pypirc.secrets) hidePassword(secret, host);
  if (pypirc.secrets.length > 0) await warnOfReaders(file, host);
  const servers = serversFor(pypirc.servers, upload, knownServers);
  const chosen = choose(servers, projects);
  if (chosen?.password === undefined) return lacking(file, servers, pypirc.servers, upload);
  return credentialOf({ ...chosen, password: chosen.password }, file, given, host);
}

const knownServers: ReadonlyMap<KnownServer, URL> = new Map([
  ["pypi", publicIndexes.pypi.upload],
  ["testpypi", publicIndexes.testpypi.upload],
]);

/** Python's `expanduser`. */
function locate(given: string | undefined, { env }: Host): ConfigurationFile | undefined {
  const home = env["HOME"] || env["USERPROFILE"];
  if (given !== undefined) {
    const path = home !== undefined && /^~[/\\]/.test(given) ? join(home, given.slice(2)) : given;
    return { path, title: `\`${given}\``, isGiven: true };
  }
  return home ? { path: join(home, ".pypirc"), title: "`~/.pypirc`", isGiven: false } : undefined;
}

async function readFile(
  { path, title, isGiven }: ConfigurationFile,
  { files }: Host,
): Promise<string | { readonly nothing: string }> {
  try {
    const text = await files.readText(path);
    if (text !== undefined) return text;
  } catch (error) {
    if (isGiven || !(error instanceof PublishError)) throw error;
    return { nothing: error.message };
  }
  if (!isGiven) return { nothing: `${title} does not exist` };
  throw new PublishError("invalid-input", `Input \`pypirc\`: the file ${title} does not exist`);
}

/** Of several sections for one index, the one whose token is for these projects. */
function choose(
  servers: readonly PypircServer[],
  projects: readonly string[],
): PypircServer | undefined {
  const usable = servers.filter(({ password }) => password !== undefined && password !== "");
  const names = projects.map(normalizeName);
  const fits = ({ password = "" }: PypircServer): boolean => {
    const token = parseApiToken(password);
    if (typeof token === "string") return true;
    return names.every((name) => token.projects?.includes(name) ?? true);
  };
  return usable.find(fits) ?? usable[0];
}

function lacking(
  { title }: ConfigurationFile,
  servers: readonly PypircServer[],
  all: readonly PypircServer[],
  upload: URL,
): PypircLookup {
  const names = (list: readonly PypircServer[]) => list.map(({ name }) => `[${name}]`).join(", ");
  if (servers.length === 0) {
    const address = `${upload.origin}${upload.pathname}`;
    return { nothing: `${title} has no section for \`${address}\`, only ${names(all)}` };
  }
  const knownUser = servers.find(({ username }) => username)?.username;
  return { nothing: `${title} has no password in ${names(servers)}`, knownUser };
}

function credentialOf(
  { name, username, password }: PypircServer & { readonly password: string },
  { title }: ConfigurationFile,
  given: GivenCredential,
  host: Host,
): PypircLookup {
  const wanted = givenUser(given);
  if (wanted !== undefined && username && username !== wanted) {
    return { nothing: `the section [${name}] of ${title} is not for the user name that is given` };
  }
  const user = wanted ?? (username || TOKEN_USER);
  const credential = { user, password, source: `the section [${name}] of ${title}` };
  hideCredential(credential, host);
  return credential;
}

/** Passwords in a file are for its owner alone. */
async function warnOfReaders({ path, title }: ConfigurationFile, host: Host): Promise<void> {
  const file = await host.files.follow(path);
  if (file === undefined) return;
  const { mode = 0 } = file;
  if ((mode & 0o077) !== 0) {
    host.log.warning(
      `${title} holds a password, and others on this machine may read or change it (mode ${mode.toString(8)})\nhint: \`chmod 600 ${file.path}\``,
    );
  }
  if (await isTracked(file.path, host)) {
    host.log.warning(
      `${title} holds a password, and git tracks it: it is in the repository's history\nhint: revoke the token, create another, and \`git rm --cached ${basename(path)}\``,
    );
  }
}

async function isTracked(path: string, host: Host): Promise<boolean> {
  const folder = dirname(path);
  if (!(await isInWorkTree(folder, host))) return false;
  try {
    const words = ["ls-files", "--error-unmatch", "--", basename(path)];
    const command = { program: "git", arguments: words, folder, timeout: 20 };
    return (await host.run(command)).status === 0;
  } catch (error) {
    if (error instanceof PublishError && error.code === "program-missing") return false;
    throw error;
  }
}

async function isInWorkTree(folder: string, host: Host): Promise<boolean> {
  for (let above = folder; ; above = dirname(above)) {
    if ((await host.files.stat(join(above, ".git"))) !== undefined) return true;
    if (dirname(above) === above) return false;
  }
}
