import type { Hit } from "./text-search.ts";

/** A secret that was found; the secret itself is not kept. */
export interface Secret {
  /** Such as `PyPI token`. */
  readonly kind: string;
  /** Keys are often made for tests alone, tokens are not. */
  readonly form: "key" | "token";
  readonly line: number;
  /** The first characters, and `…`. */
  readonly shown: string;
}

interface Pattern {
  readonly kind: string;
  /** What comes first, in the syntax of regular expressions; cheap to look for. */
  readonly start: string;
  /** The whole secret, from the start on. */
  readonly whole: RegExp;
  readonly form?: Secret["form"];
  /** What has to be near it. */
  readonly near?: RegExp;
}

const AWS_SECRET =
  /(?<![A-Za-z0-9/+=])(?=[A-Za-z/+]*\d)(?=[a-z\d/+]*[A-Z])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/;

/**
 * Secrets that say what they are by how they begin, as their issuers document it. Short, because
 * whatever is not certain would be a false alarm in somebody's tests or documentation.
 */
const PATTERNS: readonly Pattern[] = [
  { kind: "PyPI token", start: "pypi-AgE", whole: /^pypi-AgE[\w-]{60,}/ },
  { kind: "GitHub token", start: "gh[pousr]_", whole: /^gh[pousr]_[A-Za-z0-9]{36,}(?!\w)/ },
  { kind: "GitHub token", start: "github_pat_", whole: /^github_pat_\w{82}(?!\w)/ },
  { kind: "GitLab token", start: "glpat-", whole: /^glpat-[\w-]{20,}/ },
  {
    kind: "AWS access key",
    start: "A(?:KIA|SIA)",
    whole: /^A(?:KIA|SIA)[A-Z2-7]{16}(?!\w)/,
    // The identifier alone opens nothing.
    near: AWS_SECRET,
  },
  { kind: "Google API key", start: "AIza", whole: /^AIza[\w-]{35}(?![\w-])/ },
  {
    kind: "Azure storage key",
    start: "AccountKey=",
    // The first is the public key of Microsoft's emulator.
    whole: /^AccountKey=(?!Eby8vdM02x)[A-Za-z0-9+/]{86}==/,
  },
  { kind: "Slack token", start: "xox[bpars]-", whole: /^xox[bpars]-\d{8,}-[A-Za-z0-9-]{20,}/ },
  {
    kind: "Slack webhook",
    start: "hooks\\.slack\\.com/services/",
    whole: /^hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{24}/,
  },
  { kind: "Stripe key", start: "[sr]k_live_", whole: /^[sr]k_live_[A-Za-z0-9]{24,}/ },
  { kind: "OpenAI key", start: "sk-[\\w-]{20,80}T3BlbkFJ", whole: /^sk-[\w-]+T3BlbkFJ[\w-]{20,}/ },
  { kind: "Anthropic key", start: "sk-ant-", whole: /^sk-ant-[a-z]+\d\d-[\w-]{80,}/ },
  { kind: "npm token", start: "npm_", whole: /^npm_[A-Za-z0-9]{36}(?!\w)/ },
  { kind: "Hugging Face token", start: "hf_", whole: /^hf_[A-Za-z]{34}(?!\w)/ },
  { kind: "SendGrid key", start: "SG\\.", whole: /^SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/ },
  {
    kind: "private key",
    form: "key",
    start: "-----BEGIN (?:[A-Z]+ )?PRIVATE KEY",
    // In a string of a program or in JSON its lines are separated by `\n`, quotes or both.
    whole:
      /^-----BEGIN (?:[A-Z]+ )?PRIVATE KEY(?: BLOCK)?-----(?:[\s"'+,]|\\[rn])*(?:[A-Z][\w-]+: [^\n]*\s+)*[A-Za-z0-9+/]{40,}/,
  },
];

/** Files whose only use is to hold credentials. */
const CREDENTIAL_FILE =
  /(?:^|\/)(?:\.pypirc|[._]netrc|\.npmrc|\.git-credentials|\.git\/config|\.env(?:\.\w+)?)$/;

const CREDENTIAL: Pattern = {
  kind: "password",
  start: "(?:[Pp]ass(?:word|wd)?|PASSWORD|_authToken|AUTHORIZATION|://[^\\s/@:]+:)",
  whole:
    /^(?:(?:pass(?:word|wd)?|_authToken)(?:\s*[=:]\s*|[ \t]+)|authorization: basic |:\/\/[^\s/@:]+:)["']?(?!\$|%\(|<)[^\s@"']{8,}/i,
};

const joined = (patterns: readonly Pattern[]): string =>
  patterns.map(({ start }) => `(?:${start})`).join("|");

/** Where a secret may begin. */
export const secretStart = joined(PATTERNS);

/** The same for a file by its name. */
export const secretStartIn = (name: string): string | undefined =>
  CREDENTIAL_FILE.test(name) ? joined([...PATTERNS, CREDENTIAL]) : undefined;

const PLACEHOLDER =
  /example|placeholder|dummy|redacted|changeme|your[-_]|x{6}|0{8}|\*{3}|\.{3}|12345678|abcdefgh/i;

/** Whether it was drawn at random, as far as one can see. */
function looksDrawn(secret: string): boolean {
  const drawn = secret.slice(8);
  return !PLACEHOLDER.test(secret) && new Set(drawn).size >= Math.min(12, drawn.length / 2);
}

function isSecret({ kind, whole, near }: Pattern, { after, before }: Hit): string | undefined {
  const secret = whole.exec(after)?.[0];
  if (secret === undefined || (kind !== "password" && /\w$/.test(before))) return undefined;
  if (kind !== "password" && !looksDrawn(secret)) return undefined;
  if (near === undefined) return secret;
  const other = near.exec(`${before.slice(-200)} ${after.slice(secret.length, 300)}`)?.[0];
  return other !== undefined && looksDrawn(other) ? secret : undefined;
}

/** The secret that begins at a hit, if one does. */
export function secretAt(hit: Hit): Secret | undefined {
  for (const pattern of [...PATTERNS, CREDENTIAL]) {
    const secret = isSecret(pattern, hit);
    if (secret === undefined) continue;
    const { kind, form = "token" } = pattern;
    const shown = form === "key" ? /^-----[^-]+-----/.exec(secret)?.[0] : secret.slice(0, 8);
    return { kind, form, line: hit.line(), shown: `${shown ?? ""}…` };
  }
  return undefined;
}
