import type { AuthorityRequest } from "../../src/credentials/authority-request.ts";
import { chooseAuthority } from "../../src/credentials/choose-authority.ts";
import { PublishError } from "../../src/errors.ts";
import type { Host } from "../../src/host/host.ts";
import { locateIndex } from "../../src/index/locations.ts";
import { type RecordingHost, recordingHost } from "../support/recording-host.ts";
import { workingHost } from "../support/working-host.ts";

export const pypi = "https://upload.pypi.org/legacy/";
export const testpypi = "https://test.pypi.org/legacy/";
export const gitea = "https://gitea.example.com/api/packages/anna/pypi";

/** A request for an upload of `demo-pkg` to the index at `upload`. */
export function request(
  upload: string,
  given: Partial<AuthorityRequest["given"]> = {},
  more: Partial<AuthorityRequest> = {},
): AuthorityRequest {
  const source = "the input `password`";
  return {
    given: { user: "__token__", password: undefined, source, ...given },
    index: locateIndex(new URL(upload), undefined),
    projects: ["demo-pkg"],
    ...more,
  };
}

interface Place extends RecordingHost {
  readonly secrets: string[];
}

/** A host with this environment alone, without a keyring; with `git`, it starts programs. */
export function place(
  env: Readonly<Record<string, string>>,
  more: { kind?: Host["kind"]; programs?: boolean } = {},
): Place {
  const secrets: string[] = [];
  const none = recordingHost();
  const host = more.programs === true ? workingHost() : none;
  return {
    ...host,
    kind: more.kind ?? "runner",
    env,
    secrets,
    run: (command) => (command.program === "keyring" ? none : host).run(command),
    addSecret: (value) => void secrets.push(value),
  };
}

/** The failure of a choice that has to fail. */
export async function failureOf(asked: AuthorityRequest, host: Host): Promise<PublishError> {
  try {
    await chooseAuthority(asked, host);
  } catch (error) {
    if (error instanceof PublishError) return error;
    throw error;
  }
  throw new Error("it did not fail");
}
