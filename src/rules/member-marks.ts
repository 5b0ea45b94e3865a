import type { Level } from "../findings.ts";
import type { Mark } from "./member-scan.ts";
import { showPaths } from "./paths.ts";
import { archiveRefusal } from "./refusals.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Secret } from "./secret-patterns.ts";
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

/**
 * Where keys and tokens are made for tests and explanations alone, such as urllib3's `dummyserver/`
 * and python-ldap's `slapdtest/`, but not `latest/`.
 */
const ILLUSTRATIVE =
  /(?:^|[/_.-])(?:(?!(?:la|con|pro|at|fas|grea)tests?(?![a-z\d]))[a-z\d]{0,20}tests?|testing|testdata|examples?|samples?|fixtures?|docs?|(?:test|dummy|mock|fake)[ _-]?(?:servers?|data|certs?|keys?)?)(?:[/_.-]|$)/i;

/** A key under tests is one for tests; one in an sdist may be; a PyPI token never is. */
export function secretLevel({ kind, form }: Secret, name: string, isSdist: boolean): Level {
  if (kind === "PyPI token") return "error";
  if (ILLUSTRATIVE.test(name)) return "info";
  return form === "key" && isSdist ? "warning" : "error";
}

function* judgeSecrets({ secrets, kind: type }: Subject): Iterable<Observation> {
  const illustrative = new Map<string, Set<string>>();
  for (const [name, found] of secrets ?? []) {
    for (const secret of found) {
      const { kind, line, shown } = secret;
      const level = secretLevel(secret, name, type === "sdist");
      if (level === "info") illustrative.set(kind, (illustrative.get(kind) ?? new Set()).add(name));
      else
        yield { message: `Line ${line} of \`${name}\` has a secret: ${kind} \`${shown}\``, level };
    }
  }
  for (const [kind, names] of illustrative) {
    const message = `${showPaths([...names])} has a secret, made for tests by its path: ${kind}`;
    const hint = "Nothing is to be done if it was made for tests alone; revoke it otherwise";
    yield { message, level: "info", hint };
  }
}

function* judgeNotebooks(subject: Subject): Iterable<Observation> {
  const notebooks = marked(subject, "notebook-output");
  if (notebooks.length === 0) return;
  yield { message: `${showPaths(notebooks)} has the outputs of its author's session` };
}

const DATA =
  /(?:\.(?:md|rst|txt|toml|cfg|ini|json|ya?ml|html?|css|csv|png|jpe?g|gif|svg|typed|pyi|ipynb)|\.dist-info\/\w+)$/i;

function* judgeModes({ facts }: Subject): Iterable<Observation> {
  const names = (facts?.members ?? [])
    .filter(
      ({ kind, mode = 0, name }) => kind === "file" && (mode & 0o111) !== 0 && DATA.test(name),
    )
    .map(({ name }) => name);
  if (names.length > 0) yield { message: `${showPaths(names)} can be executed, but is no program` };
}

const SUSPICIOUS =
  /(?:^|\/)(?:[.]|id_|credentials|node_modules|__MACOSX|Thumbs|desktop)|(?:~|\.(?:sw[op]|orig|rej))$/;

/** What nobody means to publish, by its name. */
const SECRET_FILES =
  /(?:^|\/)(?:\.env(?:\.\w+)?|\.pypirc|\.netrc|\.npmrc|id_(?:rsa|dsa|ecdsa|ed25519)|credentials\.json|\.aws\/credentials)$/;
const JUNK =
  /(?:^|\/)(?:\.git|\.hg|\.svn|\.idea|\.vscode|\.mypy_cache|\.pytest_cache|\.ruff_cache|\.tox|\.nox|\.venv|node_modules|__MACOSX|\.ipynb_checkpoints)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.coverage)$|~$|\.(?:swp|swo|orig|rej)$/;

const mayHoldSecrets = (name: string): boolean =>
  SECRET_FILES.test(name) && !ILLUSTRATIVE.test(name);

/** In these a credential looks like one, which WH014 then says. */
const isKnownForm = (name: string): boolean => /\.(?:pypirc|netrc|npmrc)$/.test(name);

/** Cargo writes the first into every crate, uv the second, the builder of JupyterLab the third. */
const MADE_BY_TOOLS = /\/Cargo\.toml\.orig$|^[^/]+\/pyproject\.toml\.orig$|\/package\.json\.orig$/;

function* judgeNames({ memberNames, secrets: found }: Subject): Iterable<Observation> {
  // Nearly all names are ruled out by their first characters or their last one.
  const suspicious = [...memberNames].filter((name) => SUSPICIOUS.test(name));
  const secrets = suspicious.filter((name) => mayHoldSecrets(name) && found?.has(name) !== true);
  const [known, unknown] = [secrets.filter(isKnownForm), secrets.filter((n) => !isKnownForm(n))];
  const junk = suspicious.filter((name) => JUNK.test(name) && !MADE_BY_TOOLS.test(name));
  if (unknown.length > 0) yield { message: `${showPaths(unknown)} may hold secrets` };
  if (known.length > 0) {
    const message = `${showPaths(known)} is where credentials are kept, and none was found in it`;
    yield { message, level: "info" };
  }
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
    judge: judgeSecrets,
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
  defineRule({
    id: "WH015",
    title: "Outputs in a notebook",
    why: "They make it large, and may show data, names and paths of the author's machine",
    fix: "Clear the outputs before building, as `jupyter nbconvert --clear-output` does, or exclude it",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "info",
    judge: judgeNotebooks,
  }),
  defineRule({
    id: "WH016",
    title: "Data that can be executed",
    why: "The executable bit belongs to programs; a checkout on Windows sets it on everything",
    fix: "Remove the bit (`git update-index --chmod=-x FILE`), and build again",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "info",
    judge: judgeModes,
  }),
];
