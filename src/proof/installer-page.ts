import { isWorthRepeating, parseRetryAfter } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import { isPassing } from "../http/lost-connection.ts";
import {
  askSimplePage,
  type IndexFile,
  type Installer,
  type SimpleAnswer,
  unusable,
} from "../index/list-files.ts";
import type { IndexAccess } from "./index-access.ts";
import type { Sight } from "./waiting.ts";

/** A file as it must be served. */
export interface ExpectedFile {
  readonly filename: string;
  /** Lower-case hex; `undefined` where it is not known, as with an index that lists no hashes. */
  readonly sha256: string | undefined;
}

export type Listing = ReadonlyMap<string, IndexFile>;

/** The page of a project as one installer gets it, until it has every file. */
export class InstallerPage {
  readonly #project: string;
  readonly #files: readonly ExpectedFile[];
  readonly #access: IndexAccess;
  readonly #installer: Installer;
  /** Set once every file is listed. */
  listing: Listing | undefined;
  sight: Sight = { seen: "nothing yet", hint: "run `verify` again later" };

  constructor(
    project: string,
    files: readonly ExpectedFile[],
    access: IndexAccess,
    installer: Installer,
  ) {
    this.#project = project;
    this.#files = files;
    this.#access = access;
    this.#installer = installer;
  }

  /** Looks once; fails where to look again is of no use. */
  async look(): Promise<void> {
    try {
      this.#take(await this.#ask());
    } catch (error) {
      if (!isPassing(error) || this.#access.host.cancelled.aborted) throw error;
      const { message } = error as PublishError;
      this.sight = {
        seen: message,
        hint: "check the URL and the network, then run `verify` again",
      };
    }
  }

  async #ask(): Promise<SimpleAnswer> {
    const { simple, http, host } = this.#access;
    const options = { signal: host.cancelled, retries: 0, installer: this.#installer };
    const shown = this.#access.credential;
    const answer = await askSimplePage(this.#project, simple, http, {
      ...options,
      credential: shown,
    });
    if (answer.kind !== "denied" || !answer.asksForCredential) return answer;
    if (shown !== undefined) throw this.#access.closed(answer.words);
    const credential = await this.#access.unlock(answer.words, this.#project);
    return askSimplePage(this.#project, simple, http, { ...options, credential });
  }

  #take(answer: SimpleAnswer): void {
    switch (answer.kind) {
      case "denied":
        throw this.#access.closed(answer.words);
      case "page":
        refuseQuarantine(answer.page.status, this.#project, this.#access);
        this.#takeFiles(answer.page.files, answer.age);
        return;
      case "unknown":
        this.sight = {
          seen: `\`${this.#project}\` is not known there yet (${answer.status}${ageOf(answer.age)})`,
          hint: "check `index-url`, and whether `upload` has sent the files to this index",
        };
        return;
      case "no-page": {
        const isPassingFault = answer.status === 200 || isWorthRepeating(answer.status);
        const failure = unusable(answer);
        if (!isPassingFault) throw failure;
        const { retryAfter } = answer;
        this.sight = {
          seen: failure.message,
          hint: failure.hint ?? "",
          pause: parseRetryAfter(retryAfter),
        };
      }
    }
  }

  #takeFiles(listed: readonly IndexFile[], age: number): void {
    const listing = new Map(listed.map((file) => [file.filename, file]));
    refuseOtherContent(this.#files, listing, this.#access);
    const missing = this.#files.filter(({ filename }) => !listing.has(filename));
    if (missing.length === 0) {
      this.listing = listing;
      return;
    }
    const there = this.#files.length - missing.length;
    const page = `the page${age > 0 ? `, ${Math.round(age)} s old,` : ""} lists ${there} of ${this.#files.length} files`;
    this.sight = {
      seen: `${page}; not listed: ${namesOf(missing)}`,
      hint:
        age > 0
          ? "a cache may still show an older page: run `verify` again later, or with a longer `timeout`; should it stay so, run `upload` again: it sends only what is missing"
          : "run `upload` again: it sends only what is missing; where it says that nothing is, run `verify` with a longer `timeout`",
    };
  }
}

const ageOf = (age: number): string => (age > 0 ? `, ${Math.round(age)} s old` : "");

const shownNames = 5;

function namesOf(files: readonly ExpectedFile[]): string {
  const names = files.slice(0, shownNames).map(({ filename }) => filename);
  const more = files.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** PEP 792: nothing of the project can be installed, and waiting does not change that. */
export function refuseQuarantine(
  status: string | undefined,
  project: string,
  { title }: IndexAccess,
) {
  if (status !== "quarantined") return;
  throw new PublishError("release-withdrawn", `${title} has put \`${project}\` into quarantine`, {
    hint: "nobody can install it: its owners are told by mail why, and whom to ask",
  });
}

function refuseOtherContent(
  files: readonly ExpectedFile[],
  listing: Listing,
  { simple }: IndexAccess,
): void {
  for (const { filename, sha256 } of files) {
    const there = listing.get(filename)?.sha256;
    if (there === undefined || sha256 === undefined || there === sha256) continue;
    throw new PublishError(
      "served-different",
      `\`${filename}\` on ${simple.host} is another file: sha256 ${there} there, ${sha256} here`,
      { hint: "the release on the index is not the one that was built; release a new version" },
    );
  }
}
