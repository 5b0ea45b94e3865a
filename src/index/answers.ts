import { type ErrorCode, PublishError } from "../errors.ts";
import { catalogue, type KnownAnswer } from "./answer-catalogue.ts";
import { judgeRedirect, judgeStatus } from "./answer-statuses.ts";
import { wordsOf } from "./answer-words.ts";
import type { IndexLocation } from "./locations.ts";

/** What an index says to an upload. */
export interface UploadAnswer {
  readonly status: number;
  /** The index's own words, in one line and without the status; may be empty. */
  readonly message: string;
  /** Where it redirects to; nothing was sent there. */
  readonly redirect: URL | undefined;
  /** The header `Retry-After` as it came. */
  readonly retryAfter: string | undefined;
  /** What kind of web page came back, where it was one. */
  readonly page: "sign-in" | "simple-api" | "other" | undefined;
}

/**
 * What an answer means:
 * `already-there`: a file of this name is there, of the same content or of another: ask by hash.
 * `refused`: the file, its metadata or its release is not taken.
 * `not-allowed`: the credential is not taken, or may not do this.
 * `again-later`: the index has a problem, or wants a pause; after it the file may be there or not.
 * `redirect`, `no-upload-api`: the address is not one that takes uploads.
 */
export type Verdict =
  | "already-there"
  | "refused"
  | "not-allowed"
  | "again-later"
  | "redirect"
  | "no-upload-api";

export interface Judgement {
  readonly kind: Verdict;
  readonly code: ErrorCode;
  /** What is wrong, in plain words. */
  readonly cause: string;
  /** What to do. */
  readonly hint: string;
  /** Sending the same again in this run does no good. */
  readonly definitive: boolean;
}

export type JudgedAnswer = { readonly kind: "stored" } | Judgement;

/** Reads the answer to an upload to `from`; header names are in lower case. */
export function readUploadAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
  from: URL,
  reason = "",
): UploadAnswer {
  const { location, "retry-after": retryAfter } = headers;
  const leads = status >= 300 && status < 400 && location !== undefined;
  return {
    status,
    message: wordsOf(status, body, reason),
    redirect: leads && URL.canParse(location, from.href) ? new URL(location, from) : undefined,
    retryAfter,
    page: pageOf(body),
  };
}

function pageOf(body: string): UploadAnswer["page"] {
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<head|<body)/i.test(body)) return undefined;
  if (/<input[^>]*type=["']?password/i.test(body)) return "sign-in";
  if (/<title[^>]*>[^<]*(?:sign|log)[ -]?in\b/i.test(body)) return "sign-in";
  return /<title[^>]*>[^<]*(?:links for|simple (?:index|list))/i.test(body)
    ? "simple-api"
    : "other";
}

/** Says what an answer means, by its words where they are known and else by its status. */
export function judgeAnswer(answer: UploadAnswer, index: IndexLocation): JudgedAnswer {
  const { status, page } = answer;
  if (status >= 200 && status < 300) {
    const isOtherPage = page === "sign-in" || page === "simple-api";
    return isOtherPage ? judgeStatus(answer, index) : { kind: "stored" };
  }
  if (status >= 300 && status < 400) return judgeRedirect(answer, index);
  return judgeWords(answer, index) ?? judgeStatus(answer, index);
}

function judgeWords(
  { status, message }: UploadAnswer,
  index: IndexLocation,
): Judgement | undefined {
  const isFor = ({ statuses, servers }: KnownAnswer) =>
    (statuses?.includes(status) ?? true) && (servers?.includes(index.server) ?? true);
  for (const known of catalogue.filter(isFor)) {
    const match = known.words.exec(message);
    if (match === null) continue;
    const { kind, code, cause, hint } = known;
    const filled = (text: string) => fill(text, index, match);
    return { kind, code, cause: filled(cause), hint: filled(hint), definitive: true };
  }
  return undefined;
}

/** `{index}` is what the index is called, `{1}` what the first group found. */
const fill = (text: string, { title }: IndexLocation, match: RegExpExecArray): string =>
  text.replace(/\{(index|\d)\}/g, (_all, name: string) =>
    name === "index" ? title : (match[Number(name)] ?? ""),
  );

/** The failure of a file that was not taken: the index's own words, what they mean and what to do. */
export function rejection(
  filename: string,
  { status, message }: UploadAnswer,
  { kind, code, cause, hint }: Judgement,
  { upload }: IndexLocation,
): PublishError {
  const what = kind === "again-later" ? "was not taken" : "was rejected";
  const said = message === "" ? `${status}` : `${status} ${message}`;
  return new PublishError(code, `\`${filename}\` ${what} by ${upload.host}: ${said}\n  ${cause}`, {
    hint,
  });
}
