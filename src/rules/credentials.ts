import type { Finding, Refusal } from "../findings.ts";
import { normalizeName } from "../python/name.ts";
import { repr } from "../python/repr.ts";
import { type CredentialObservation, type CredentialRule, judgeBy } from "./credential-rule.ts";
import type {
  AddressSubject,
  ApiToken,
  CredentialSubject,
  PublicIndex,
} from "./credential-subject.ts";
import { uploadAddressRule } from "./upload-address.ts";

const TOKEN_USER = "__token__";

const forbidden = (message: string): Refusal => ({ status: 403, message });

const helpOf = ({ site }: PublicIndex, anchor: string): string => `${site.href}help/#${anchor}`;

// Warehouse, `warehouse/accounts/security_policy.py`
const passwordRefusal = (index: PublicIndex): Refusal =>
  forbidden(
    "Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted " +
      `Publishers instead. See ${helpOf(index, "apitoken")} and ${helpOf(index, "trusted-publishers")}`,
  );

// Warehouse, `warehouse/forklift/decorators.py`
const invalidRefusal = (index: PublicIndex): Refusal =>
  forbidden(
    "Invalid or non-existent authentication information. " +
      `See ${helpOf(index, "invalid-auth")} for more information.`,
  );

/** What a runner or a person puts where a secret should be: `***`, an expression, a variable. */
const isPlaceholder = (text: string): boolean =>
  /^\*+$|\$\{\{|^\$\{?[A-Za-z_]\w*\}?$|^%\w+%$|^<[^>]*>$|^(?:null|none|undefined)$/i.test(text);

function* judgeToken(subject: CredentialSubject): Iterable<CredentialObservation> {
  const { password, sent: text, source, target } = subject;
  if (isPlaceholder(text.trim())) {
    yield {
      message: `What ${source} holds is a placeholder, not a secret`,
      hint: "see that the secret exists, and that `secrets.NAME` is handed on as the input `password`",
      ...(target && { refusal: invalidRefusal(target) }),
    };
    return;
  }
  if (text !== password) {
    yield {
      level: "warning",
      message: `Whitespace around the credential from ${source} was left out`,
      hint: "store the secret without the line end",
    };
  }
  if (target !== undefined) yield* judgePublicToken(subject, text, target);
}

function* judgePublicToken(
  { user, source, token }: CredentialSubject,
  text: string,
  target: PublicIndex,
): Iterable<CredentialObservation> {
  if (user !== TOKEN_USER) {
    yield {
      message: user.startsWith("pypi-")
        ? `The user name for the credential from ${source} is an API token, which is a password`
        : `${target.title} takes no user name but \`${TOKEN_USER}\`; the credential from ${source} is for \`${user}\``,
      hint:
        token === "no token"
          ? `create an API token at ${target.site.href}manage/account/token/ and use it as the password of \`${TOKEN_USER}\``
          : `leave out the user name: an API token is the password of \`${TOKEN_USER}\``,
      refusal: passwordRefusal(target),
    };
  }
  const problem = problemOf(token, text);
  // A password of a person is no token, which the user name has said already.
  if (problem === undefined || (user !== TOKEN_USER && token === "no token")) return;
  yield {
    message: `The credential from ${source} ${problem}`,
    hint: `copy the whole token again, or create one at ${target.site.href}manage/account/token/`,
    // White space inside is dropped by some decoders.
    ...(/\s/.test(text) ? {} : { refusal: invalidRefusal(target) }),
  };
}

function problemOf(token: CredentialSubject["token"], text: string): string | undefined {
  if (typeof token !== "string") return undefined;
  if (/\s/.test(text)) return "has whitespace or a line end in it";
  if (/^(["'`]).*\1$/s.test(text)) return "is in quotes, which would be sent as part of it";
  if (token === "prefix missing") return "lacks the prefix `pypi-`, which is part of the token";
  if (token === "damaged") return "is no whole API token: a part is missing, or was changed";
  return "is no API token, which begins with `pypi-`";
}

const tokenRule: CredentialRule<CredentialSubject> = {
  id: "AU001",
  title: "Credential of a form that the index does not take",
  why: "PyPI takes API tokens alone, whole, with their prefix and the user name `__token__`",
  fix: "Use an API token as it was shown when it was created",
  source: "PyPI",
  refuses: "PyPI",
  level: "error",
  judge: judgeToken,
};

/** Tokens of PyPI are made for the host of its site; those of others for a host of theirs. */
function belongsTo(location: string, { upload, target, known }: CredentialSubject): boolean {
  const maker = known.find(({ site }) => site.hostname === location);
  if (maker !== undefined || target !== undefined) return maker === target;
  const { hostname } = upload;
  return location === upload.host || hostname === location || hostname.endsWith(`.${location}`);
}

function* judgeLocation(subject: CredentialSubject): Iterable<CredentialObservation> {
  const { location, source, target, upload, known } = subject;
  if (location === undefined || belongsTo(location, subject)) return;
  const title = target?.title ?? upload.host;
  const maker = known.find(({ site }) => site.hostname === location);
  yield {
    message: `The token from ${source} is made for ${maker?.title ?? location}, not for ${title}; it was not sent`,
    hint: `use a token of ${title}, or name another index`,
    ...(target && { refusal: invalidRefusal(target) }),
  };
}

const locationRule: CredentialRule<CredentialSubject> = {
  id: "AU002",
  title: "API token that is made for another index",
  why: "A token says which index made it; another one refuses it, and would get to know it",
  fix: "Use a token of the index, or name the index of the token",
  source: "pypi-publish",
  refuses: "PyPI",
  level: "error",
  judge: judgeLocation,
};

const SOON = 15 * 60;

const dateOf = (seconds: number): string =>
  Number.isFinite(seconds) && Math.abs(seconds) < 8.64e12
    ? `${new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ")} UTC`
    : "a time that no clock shows";

function* judgeTime(token: ApiToken, subject: CredentialSubject): Iterable<CredentialObservation> {
  const { source } = subject;
  const now = Math.floor(subject.now.getTime() / 1000);
  const refusal = forbidden("Invalid API Token: token is expired");
  const { notBefore = Number.NEGATIVE_INFINITY, expires = Number.POSITIVE_INFINITY } = token;
  if (now < notBefore) {
    yield {
      message: `The token from ${source} is not valid before ${dateOf(notBefore)}`,
      hint: `see that the clock is right: it says ${dateOf(now)}`,
      refusal,
    };
  } else if (now >= expires) {
    yield { message: `The token from ${source} expired on ${dateOf(expires)}`, refusal };
  } else if (expires - now < SOON) {
    yield {
      level: "warning",
      message: `The token from ${source} expires on ${dateOf(expires)}, perhaps before all is uploaded`,
    };
  }
}

function* judgeScope(
  { projects: scope, hasProjectIds }: ApiToken,
  { source, projects, newProjects, target }: CredentialSubject,
): Iterable<CredentialObservation> {
  for (const project of projects) {
    if (scope !== undefined && !scope.includes(normalizeName(project))) {
      yield {
        message: `The token from ${source} is for ${listed(scope)} only, not for \`${project}\``,
        refusal: forbidden(
          `Invalid API Token: project-scoped token is not valid for project: ${repr(project)}`,
        ),
      };
    } else if ((scope !== undefined || hasProjectIds) && newProjects.includes(project)) {
      yield {
        level: "info",
        message: `\`${project}\` is new on ${target?.title ?? "the index"}, and the token from ${source} is for some projects only`,
        hint: "the first upload of a project takes a token for the whole account, or a pending trusted publisher",
      };
    }
  }
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? "no project" : names.map((name) => `\`${name}\``).join(", ");

function* judgeLimits(subject: CredentialSubject): Iterable<CredentialObservation> {
  const { token, target } = subject;
  if (typeof token === "string" || target === undefined) return;
  yield* judgeTime(token, subject);
  yield* judgeScope(token, subject);
}

const limitsRule: CredentialRule<CredentialSubject> = {
  id: "AU003",
  title: "API token that is not valid now, or not for the projects that are uploaded",
  why: "A token can be limited to a time and to projects; the token itself says so",
  fix: "Create a token for the project on the index's site, and put it where the old one is",
  source: "PyPI",
  refuses: "PyPI",
  level: "error",
  judge: judgeLimits,
};

/** The rules about credentials, which `upload` asks: there is none where files are only checked. */
export const credentialRules: readonly CredentialRule<CredentialSubject>[] = [
  tokenRule,
  locationRule,
  limitsRule,
  uploadAddressRule,
];

/** What is wrong with where an upload would go. */
export const judgeAddress = (subject: AddressSubject, ignore: ReadonlySet<string>): Finding[] =>
  judgeBy(uploadAddressRule, subject, ignore);

/** Everything there is to say about a credential; no text holds it. */
export const judgeCredential = (
  subject: CredentialSubject,
  ignore: ReadonlySet<string>,
): Finding[] =>
  [tokenRule, locationRule, limitsRule].flatMap((rule) => judgeBy(rule, subject, ignore));
