import type { Mark } from "./member-scan.ts";
import { showPaths } from "./paths.ts";
import { archiveRefusal } from "./refusals.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** The members with a mark, in the order of the archive. */
const marked = ({ facts, marks }: Subject, mark: Mark): string[] =>
  (facts?.members ?? [])
    .map(({ name }) => name)
    .filter((name) => marks?.get(name)?.has(mark) === true);

const ENCRYPTORS = [
  { mark: "pyarmor", name: "PyArmor" },
  { mark: "sourcedefender", name: "SourceDefender" },
] as const;

const POLICY = "https://pypi.org/policy/acceptable-use-policy/";

function* judgeEncryption(subject: Subject): Iterable<Observation> {
  for (const { mark, name } of ENCRYPTORS) {
    const [first] = marked(subject, mark);
    if (first === undefined) continue;
    const words = `${name}-encrypted content is not allowed. See ${POLICY} for more information.`;
    yield {
      message: `\`${first}\` is encrypted with ${name}`,
      refusal: archiveRefusal("archive-content", words),
    };
  }
}

function* judgeTokens(subject: Subject): Iterable<Observation> {
  const tokens = marked(subject, "pypi-token");
  if (tokens.length > 0) yield { message: `There is a PyPI token in ${showPaths(tokens)}` };
  const keys = marked(subject, "private-key");
  if (keys.length === 0) return;
  yield { message: `There is a private key in ${showPaths(keys)}`, level: "warning" };
}

const SUSPICIOUS =
  /(?:^|\/)(?:[.]|id_|credentials|node_modules|__MACOSX|Thumbs|desktop)|(?:~|\.(?:sw[op]|orig|rej))$/;

/** What nobody means to publish, by its name. */
const SECRET_FILES =
  /(?:^|\/)(?:\.env(?:\.\w+)?|\.pypirc|\.netrc|\.npmrc|id_(?:rsa|dsa|ecdsa|ed25519)|credentials\.json|\.aws\/credentials)$/;
const JUNK =
  /(?:^|\/)(?:\.git|\.hg|\.svn|\.idea|\.vscode|\.mypy_cache|\.pytest_cache|\.ruff_cache|\.tox|\.nox|\.venv|node_modules|__MACOSX|\.ipynb_checkpoints)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.coverage)$|~$|\.(?:swp|swo|orig|rej)$/;

function* judgeNames({ memberNames }: Subject): Iterable<Observation> {
  const secrets: string[] = [];
  const junk: string[] = [];
  for (const name of memberNames) {
    // Nearly all names are ruled out by their first characters or their last one.
    if (!SUSPICIOUS.test(name)) continue;
    if (SECRET_FILES.test(name)) secrets.push(name);
    if (JUNK.test(name)) junk.push(name);
  }
  if (secrets.length > 0) yield { message: `${showPaths(secrets)} may hold secrets` };
  if (junk.length > 0) yield { message: `${showPaths(junk)} is of no use to others` };
}

/** What should not be in any distribution. */
export const memberMarkRules: readonly Rule[] = [
  defineRule({
    id: "WH011",
    title: "Encrypted code",
    why: "PyPI's acceptable use policy forbids code that nobody can read",
    fix: "Publish the source, or compiled extensions",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    only: "wheel",
    steps: ["archive-content"],
    judge: judgeEncryption,
  }),
  defineRule({
    id: "WH014",
    title: "Secret in a distribution",
    why: "Whoever downloads it can use the secret",
    fix: "Revoke the secret, remove it from the project, and build again",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "error",
    judge: judgeTokens,
  }),
  defineRule({
    id: "WH012",
    title: "Files that nobody means to publish",
    why: "Settings, caches and repositories of the author's machine may tell more than they should",
    fix: "Exclude them from the build",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeNames,
  }),
];
