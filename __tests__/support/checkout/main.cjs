const { spawnSync } = require("node:child_process");
const { env } = process;

const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? "";

function git(...words) {
  const { status } = spawnSync("git", words, { stdio: "inherit" });
  if (status !== 0) throw new Error(`git ${words[0]} ended with ${status}`);
}

// On act the repository is that of the consumer, on this machine.
const url = env.CHECKOUT_FROM || `${env.GITHUB_SERVER_URL}/${input("repository")}`;
const header = `AUTHORIZATION: basic ${btoa(`x-access-token:${input("token")}`)}`;
const setting = `http.${env.GITHUB_SERVER_URL}/.extraheader`;

git("init", "--quiet", "--initial-branch=main");
git("remote", "add", "origin", url);
const fetch = ["-c", `${setting}=${header}`, "fetch", "--quiet", "--no-tags", "origin"];
const depth = input("fetch-depth");
if (depth === "0") git(...fetch, "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
const shallow = depth === "0" ? [] : [`--depth=${depth}`];
const isOwn = ["", env.GITHUB_REF].includes(input("ref"));
const ref = isOwn ? env.GITHUB_REF : input("ref").replace(/^(?!refs\/)/, "refs/tags/");
const local = ref.replace(/^refs\/heads\//, "refs/remotes/origin/");
// Of a tag that started the run the commit, as the real one does: an annotation is lost by that.
git(...fetch, ...shallow, `+${isOwn ? env.GITHUB_SHA : ref}:${local}`);
git("checkout", "--quiet", "--force", local);
if (input("persist-credentials") === "true" && !env.CHECKOUT_FROM) git("config", setting, header);
