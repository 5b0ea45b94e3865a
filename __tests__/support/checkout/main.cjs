const { spawnSync } = require("node:child_process");
const { env } = process;

const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? "";

function git(...words) {
  const { status } = spawnSync("git", words, { stdio: "inherit" });
  if (status !== 0) throw new Error(`git ${words[0]} ended with ${status}`);
}

const url = `${env.GITHUB_SERVER_URL}/${input("repository")}`;
const header = `AUTHORIZATION: basic ${btoa(`x-access-token:${input("token")}`)}`;
const setting = `http.${env.GITHUB_SERVER_URL}/.extraheader`;

git("init", "--quiet", "--initial-branch=main");
git("remote", "add", "origin", url);
const fetch = ["-c", `${setting}=${header}`, "fetch", "--quiet", "--no-tags", "origin"];
const depth = input("fetch-depth");
if (depth === "0") git(...fetch, "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
const ref = input("ref");
if (ref === "") {
  // The commit under the name of the tag, as the real one does; an annotation is lost by that.
  const name = env.GITHUB_REF.replace(/^refs\/heads\//, "refs/remotes/origin/");
  git(...fetch, `--depth=${depth === "0" ? 2147483647 : depth}`, `+${env.GITHUB_SHA}:${name}`);
  git("checkout", "--quiet", "--force", name.replace(/^refs\/remotes\//, ""));
} else if (depth === "0") {
  git("checkout", "--quiet", "--force", ref);
} else {
  const name = ref.startsWith("refs/") ? ref : `refs/tags/${ref}`;
  git(...fetch, `--depth=${depth}`, `+${name}:${name}`);
  git("checkout", "--quiet", "--force", name);
}
if (input("persist-credentials") === "true") git("config", setting, header);
